package dev.debrief.postmortems.publishing.publication;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.DocumentService;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.TargetConnection;
import dev.debrief.postmortems.publishing.TargetConnectionService;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What attempts read and write, each in a transaction of its own. Locks the postmortem first, then the target, then the
 * publication.
 */
@ApplicationScoped
@Transactional
class PublicationAttemptService {

    /** Sees every postmortem; the target decides which ones it receives. */
    private static final Actor READER = Actor.system("postmortem-service", "postmortem-service", Set.of(Roles.ADMIN));

    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String UNREADABLE =
            "The credential of the publishing target cannot be read. The log of postmortem-service says why.";

    private static final Duration UNTIL_READABLE = Duration.ofMinutes(10);

    private final PublicationRepository publications;
    private final PostmortemAccess postmortems;
    private final DocumentService documents;
    private final TargetConnectionService targets;
    private final PublicationEventPublisher events;
    private final PublicationAudit audit;

    PublicationAttemptService(
            PublicationRepository publications,
            PostmortemAccess postmortems,
            DocumentService documents,
            TargetConnectionService targets,
            PublicationEventPublisher events,
            PublicationAudit audit) {
        this.publications = publications;
        this.postmortems = postmortems;
        this.documents = documents;
        this.targets = targets;
        this.events = events;
        this.audit = audit;
    }

    /** Reserves a publication for an attempt, if there is something to do. */
    Claim claim(UUID id, long request) {
        TargetConnection target =
                publications.targetOf(id).flatMap(targets::hold).orElse(null);
        Publication publication = publications.findLocked(id).orElse(null);
        if (target == null || publication == null) {
            return ended(JobResult.withdrawn("The publishing target was removed."));
        }
        if (publication.requests() != request) {
            return ended(JobResult.withdrawn("A later request replaces it."));
        }
        if (publication.state() != PublicationState.PENDING) {
            return ended(result(publication));
        }
        Instant now = targets.now();
        if (publication.isLeased(now)) {
            return ended(JobResult.postponed("Another attempt is running.", SOON));
        }
        Postmortem postmortem = postmortems.visible(EntityRef.of(publication.postmortemId()), READER);
        return obstacle(target, postmortem, publication, now)
                .<Claim>map(Claim.Ended::new)
                .orElseGet(() -> hold(publication, target, postmortem, now));
    }

    /** Of an attempt whose outcome was stored, but not that of its job. */
    private static JobResult result(Publication publication) {
        PublicationPage page = publication.page();
        return publication.state() == PublicationState.PUBLISHED && page != null
                ? JobResult.succeeded(page.url())
                : JobResult.dead(publication.state().name(), String.valueOf(publication.lastError()));
    }

    private static Optional<JobResult> obstacle(
            TargetConnection target, Postmortem postmortem, Publication publication, Instant now) {
        if (!target.settings().enabled()) {
            String why = target.disabledReason();
            return Optional.of(
                    JobResult.dead("DISABLED", "The publishing target is disabled" + (why == null ? "." : ": " + why)));
        }
        if (postmortem.visibility() == Visibility.RESTRICTED
                && !target.settings().receivesRestricted()) {
            return Optional.of(JobResult.dead(
                    "RESTRICTED",
                    "The postmortem is RESTRICTED now, and the publishing target does not receive such postmortems."));
        }
        if (!target.usable()) {
            publication.attemptFailed(UNREADABLE);
            return Optional.of(JobResult.postponed(UNREADABLE, UNTIL_READABLE));
        }
        Instant paused = target.pausedUntil();
        if (paused != null && now.isBefore(paused)) {
            return Optional.of(JobResult.postponed(
                    "The publishing target accepts no calls until " + paused + ".", Duration.between(now, paused)));
        }
        Instant unknownAt = publication.createUnknownAt();
        Instant settled = unknownAt == null ? now : unknownAt.plus(target.settling());
        return now.isBefore(settled)
                ? Optional.of(JobResult.postponed(
                        "Whether the page was created is not known yet.", Duration.between(now, settled)))
                : Optional.empty();
    }

    private Claim hold(Publication publication, TargetConnection target, Postmortem postmortem, Instant now) {
        Document document = documents.document(
                EntityRef.of(postmortem.id()), target.settings().audience(), READER);
        UUID lease = Ids.next();
        Instant createUnknownBefore = publication.createUnknownAt();
        publication.lease(lease, now, now.plus(PublicationJobs.TIME_LIMIT.multipliedBy(2)));
        PublicationPage page = publication.page();
        int version = postmortem.publishedVersion();
        return new Claim.Held(
                postmortem.id(),
                publication.id(),
                lease,
                publication.requests(),
                target,
                new PageDraft(
                        "debrief-" + postmortem.id(),
                        postmortem.key(),
                        document.title(),
                        document,
                        "version " + version),
                version,
                page == null ? null : page.toPage(),
                createUnknownBefore,
                now);
    }

    private static Claim ended(JobResult result) {
        return new Claim.Ended(result);
    }

    /** @return whether it was stored; it is not if the lease was lost, and the next attempt finds the page */
    boolean published(Claim.Held held, PublishedPage page) {
        return change(held, (postmortem, publication) -> {
            boolean created = publication.page() == null;
            publication.published(page, held.version(), held.request(), targets.now());
            publication.release(targets.now());
            PublicationPage stored = publication.page();
            PublishingTarget target = targets.target(publication.targetId()).orElse(null);
            if (stored != null && target != null) {
                events.succeeded(postmortem, target, stored);
                if (created) {
                    audit.created(publication, target, stored);
                }
            }
        });
    }

    /** The page was deleted. */
    void gone(Claim.Held held, String reason) {
        change(held, (postmortem, publication) -> {
            publication.release(targets.now());
            if (publication.requests() == held.request()) {
                end(postmortem, publication, PublicationState.PAGE_GONE, reason, targets.now());
            }
        });
    }

    /** An attempt has failed, and it is tried again. @param reason null if it does not say anything about the page */
    void released(Claim.Held held, @Nullable String reason) {
        change(held, (postmortem, publication) -> release(held, publication, reason));
    }

    /** The target as a whole has refused the attempt, which has not created a page. */
    void refused(Claim.Held held, String reason) {
        change(held, (postmortem, publication) -> {
            release(held, publication, reason);
            publication.recordNotCreated(held.createUnknownBefore());
        });
    }

    private void release(Claim.Held held, Publication publication, @Nullable String reason) {
        publication.release(targets.now());
        if (reason != null && publication.requests() == held.request()) {
            publication.attemptFailed(reason);
        }
    }

    /** It is not tried again. */
    void failed(UUID id, long request, String reason, Instant at) {
        publications
                .postmortemOf(id)
                .flatMap(postmortems::findLocked)
                .ifPresent(postmortem -> publications
                        .findLocked(id)
                        .filter(publication -> publication.requests() == request)
                        .filter(publication -> publication.state() == PublicationState.PENDING)
                        .ifPresent(publication -> end(postmortem, publication, PublicationState.FAILED, reason, at)));
    }

    private void end(Postmortem postmortem, Publication publication, PublicationState end, String reason, Instant at) {
        publication.failed(end, reason);
        targets.target(publication.targetId()).ifPresent(target -> {
            audit.ended(publication, target);
            events.failed(postmortem, target, publication, String.valueOf(publication.lastError()), at);
        });
    }

    private boolean change(Claim.Held held, BiConsumer<Postmortem, Publication> change) {
        Postmortem postmortem = postmortems.findLocked(held.postmortemId()).orElseThrow();
        Optional<Publication> publication =
                publications.findLocked(held.publicationId()).filter(found -> found.isLeasedTo(held.lease()));
        publication.ifPresent(found -> change.accept(postmortem, found));
        return publication.isPresent();
    }
}
