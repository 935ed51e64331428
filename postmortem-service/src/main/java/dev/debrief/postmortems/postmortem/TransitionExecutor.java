package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.check.CheckWaiver;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes steps that are allowed, with all that belongs to one: the record, the version, the event. */
@ApplicationScoped
class TransitionExecutor {

    private final StatusTransitionRepository steps;
    private final PostmortemReader reader;
    private final VersionService versions;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    TransitionExecutor(
            StatusTransitionRepository steps,
            PostmortemReader reader,
            VersionService versions,
            PostmortemEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.steps = steps;
        this.reader = reader;
        this.versions = versions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param postmortem which the caller has locked */
    PostmortemDetails take(
            Postmortem postmortem,
            PostmortemTransition transition,
            @Nullable String comment,
            List<CheckWaiver> waivers,
            Actor actor) {
        PostmortemStatus before = postmortem.status();
        Instant now = clock.instant();
        postmortem.take(transition, now);
        steps.persist(new StatusTransition(postmortem.id(), transition, actor, now, comment, waivers));
        PostmortemDetails postmortemDetails = reader.read(postmortem);
        if (transition.milestone() != null) {
            versions.createVersion(
                    VersionPostmortemAdapter.snapshot(postmortemDetails), transition.milestone(), comment, actor);
        }
        events.transitioned(postmortemDetails, transition, actor, now, comment);
        Map<String, Object> after = new HashMap<>(Map.of("status", postmortem.status()));
        if (comment != null) {
            after.put("comment", comment);
        }
        if (!waivers.isEmpty()) {
            after.put("waivers", waivers);
        }
        audit.record(
                actor,
                "postmortem." + transition.eventName(),
                AuditSubject.of(PostmortemService.SUBJECT, postmortem.id()),
                Map.of("status", before),
                after);
        return postmortemDetails;
    }
}
