package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.TargetListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Requests publications again when their target has changed. */
@ApplicationScoped
class RepeatedPublications implements TargetListener {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final Actor ACTOR = Actor.system("postmortem-service");

    private final PublicationRepository publications;
    private final PublicationJobs jobs;
    private final PublicationAudit audit;
    private final Clock clock;

    RepeatedPublications(
            PublicationRepository publications, PublicationJobs jobs, PublicationAudit audit, Clock clock) {
        this.publications = publications;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has failed may succeed now. */
    @Override
    public void usable(PublishingTarget target) {
        repeat(target, after -> publications.findFailed(target.id(), after, BATCH));
    }

    /** What is outside, or on its way there, is replaced by what the new audience may see. */
    @Override
    public void audienceChanged(PublishingTarget target) {
        repeat(target, after -> publications.findWritten(target.id(), after, BATCH));
    }

    private void repeat(PublishingTarget target, Function<UUID, List<Publication>> batchAfter) {
        List<Publication> batch = batchAfter.apply(FIRST);
        while (!batch.isEmpty()) {
            for (Publication publication : batch) {
                publication.request(ACTOR.handle(), clock.instant());
                audit.requested(ACTOR, publication, target);
            }
            jobs.enqueue(batch);
            batch = batchAfter.apply(batch.get(batch.size() - 1).id());
        }
    }
}
