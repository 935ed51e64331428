package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.publishing.PublishingProblem;
import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.TargetConnectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The use cases of publications. */
@ApplicationScoped
@Transactional
public class PublicationService {

    private final PublicationRepository publications;
    private final PostmortemAccess postmortems;
    private final TargetConnectionService targets;
    private final PublicationJobs jobs;
    private final PublicationAudit audit;
    private final Clock clock;

    PublicationService(
            PublicationRepository publications,
            PostmortemAccess postmortems,
            TargetConnectionService targets,
            PublicationJobs jobs,
            PublicationAudit audit,
            Clock clock) {
        this.publications = publications;
        this.postmortems = postmortems;
        this.targets = targets;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** By key of the target. */
    public List<PublicationInTarget> list(EntityRef ref, PageRequest page, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return publications.page(postmortem.id(), page).stream()
                .map(row -> inTarget(postmortem, row.publication(), row.target()))
                .toList();
    }

    public PublicationInTarget get(EntityRef ref, String targetKey, Actor actor) {
        return require(postmortems.visible(ref, actor), targetKey);
    }

    /** Has the published document brought to a target in the background, as a new page or in place. */
    public PublicationInTarget publish(EntityRef ref, String targetKey, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        if (postmortem.publishedVersion() == 0) {
            throw PostmortemProblem.POSTMORTEM_NOT_PUBLISHED.because(
                    postmortem.key() + " is " + postmortem.status() + "; publish it first.");
        }
        PublishingTarget target = targets.hold(targetKey)
                .orElseThrow(() ->
                        PublishingProblem.TARGET_NOT_KNOWN.because("There is no publishing target with this key."));
        requireReceives(target, postmortem);
        return inTarget(postmortem, request(postmortem, target, actor), target);
    }

    /**
     * Has a page made anew that was deleted.
     *
     * @throws dev.debrief.platform.problem.ProblemException PAGE_NOT_GONE
     */
    public PublicationInTarget recreate(EntityRef ref, String targetKey, Precondition precondition, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        PublishingTarget target = targets.hold(targetKey).orElseThrow(PublicationService::notFound);
        Publication publication =
                publications.findLocked(postmortem.id(), target.id()).orElseThrow(PublicationService::notFound);
        precondition.require(publication.revision());
        if (publication.state() != PublicationState.PAGE_GONE) {
            throw PublishingProblem.PAGE_NOT_GONE.because(
                    "The publication is " + publication.state() + ". Only a page that was deleted is made anew.");
        }
        requireReceives(target, postmortem);
        publication.forgetPage();
        publication.request(actor.handle(), clock.instant());
        jobs.enqueue(publication);
        audit.recreated(actor, publication, target);
        return inTarget(postmortem, publication, target);
    }

    /** Has a locked postmortem that is published now brought to the targets that receive it automatically. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publishAutomatically(Postmortem postmortem, Actor actor) {
        for (PublishingTarget target : targets.automatic()) {
            if (!isWithheld(postmortem, target)) {
                request(postmortem, target, actor);
            }
        }
    }

    private Publication request(Postmortem postmortem, PublishingTarget target, Actor actor) {
        Publication publication = publications
                .findLocked(postmortem.id(), target.id())
                .orElseGet(() -> new Publication(postmortem.id(), target.id()));
        publication.request(actor.handle(), clock.instant());
        publications.persistAndFlush(publication);
        jobs.enqueue(publication);
        audit.requested(actor, publication, target);
        return publication;
    }

    private static void requireReceives(PublishingTarget target, Postmortem postmortem) {
        if (!target.settings().enabled()) {
            throw PublishingProblem.TARGET_DISABLED.because(
                    "The publishing target " + target.key() + " is disabled. An admin can enable it.");
        }
        if (isWithheld(postmortem, target)) {
            throw PublishingProblem.TARGET_REFUSES_RESTRICTED.because("The postmortem is RESTRICTED, and the publishing"
                    + " target " + target.key() + " does not receive such postmortems.");
        }
    }

    static boolean isWithheld(Postmortem postmortem, PublishingTarget target) {
        return postmortem.visibility() == Visibility.RESTRICTED && !target.receivesRestricted();
    }

    private PublicationInTarget require(Postmortem postmortem, String targetKey) {
        return publications
                .find(postmortem.id(), targetKey)
                .map(row -> inTarget(postmortem, row.publication(), row.target()))
                .orElseThrow(PublicationService::notFound);
    }

    private static PublicationInTarget inTarget(
            Postmortem postmortem, Publication publication, PublishingTarget target) {
        return new PublicationInTarget(publication, target, isWithheld(postmortem, target));
    }

    private static RuntimeException notFound() {
        return StandardProblem.NOT_FOUND.because("The postmortem has no publication in such a target.");
    }
}
