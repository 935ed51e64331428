package dev.debrief.postmortems.sharing;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.version.PublicationListener;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes and ends links to published documents for readers who have no token. */
@ApplicationScoped
@Transactional
public class ShareLinkService implements PublicationListener {

    private static final Duration DEFAULT_LIFE = Duration.ofDays(30);
    private static final Duration MAX_LIFE = Duration.ofDays(366);
    private static final String LINK = "shareLink";

    private static final Actor SERVICE = Actor.system("postmortem-service");

    private final ShareLinkRepository links;
    private final PostmortemAccess postmortems;
    private final IncidentProjectionService incidents;
    private final AuditLog audit;
    private final Clock clock;

    ShareLinkService(
            ShareLinkRepository links,
            PostmortemAccess postmortems,
            IncidentProjectionService incidents,
            AuditLog audit,
            Clock clock) {
        this.links = links;
        this.postmortems = postmortems;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a link to the published document.
     *
     * @throws dev.debrief.platform.problem.ProblemException POSTMORTEM_NOT_PUBLISHED before the first publication; for
     *     a restricted postmortem FORBIDDEN unless the actor is an admin, and RESTRICTED_NOT_CONFIRMED unless confirmed
     */
    public IssuedShareLink issue(EntityRef ref, NewShareLink asked, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        requireShareable(postmortem, asked, actor);
        Instant now = clock.instant();
        String token = ShareToken.generate();
        ShareLink link = new ShareLink(
                postmortem, asked, restricted(postmortem), expiry(asked.expiresAt(), now), token, actor, now);
        links.persist(link);
        audit.record(
                actor,
                "share-link.created",
                link.auditSubject(),
                null,
                Map.of(
                        LINK,
                        link.id(),
                        "audience",
                        link.audience(),
                        "expiresAt",
                        link.expiresAt(),
                        "endsWithNewVersion",
                        link.endsWithNewVersion(),
                        "restrictedConfirmed",
                        link.isRestrictedConfirmed()));
        return new IssuedShareLink(new SharedLink(link, link.status(now)), token);
    }

    private static void requireShareable(Postmortem postmortem, NewShareLink asked, Actor actor) {
        if (postmortem.visibility() == Visibility.RESTRICTED) {
            if (!actor.isAdmin()) {
                throw StandardProblem.FORBIDDEN.because(
                        postmortem.key() + " is restricted. Only an admin can share it.");
            }
            if (!asked.confirmRestricted()) {
                throw SharingProblem.RESTRICTED_NOT_CONFIRMED.because(postmortem.key()
                        + " is restricted. Whoever has the link can read it; send `confirmRestricted` if you mean it.");
            }
        }
        if (postmortem.publishedVersion() == 0) {
            throw PostmortemProblem.POSTMORTEM_NOT_PUBLISHED.because(
                    postmortem.key() + " is " + postmortem.status() + "; only published versions can be shared.");
        }
    }

    private static Instant expiry(@Nullable Instant asked, Instant now) {
        if (asked == null) {
            return now.plus(DEFAULT_LIFE);
        }
        if (!asked.isAfter(now) || asked.isAfter(now.plus(MAX_LIFE))) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A share link lasts a year at most.")
                    .at("/expiresAt", "must be in the future, and within a year");
        }
        return asked;
    }

    /** Those of a postmortem, in the order of their creation. */
    public List<SharedLink> list(EntityRef ref, PageRequest page, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        Instant now = clock.instant();
        return links.page(postmortem.id(), page).stream()
                .map(link -> new SharedLink(link, link.status(now)))
                .toList();
    }

    public SharedLink get(EntityRef ref, UUID id, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        ShareLink link = require(postmortem, id, LockModeType.NONE);
        return new SharedLink(link, link.status(clock.instant()));
    }

    /** Ends a link at once. It stays in the list. */
    public void revoke(EntityRef ref, UUID id, Precondition precondition, Actor actor) {
        ShareLink link = require(postmortems.visible(ref, actor), id, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(link.revision());
        if (link.end(EndReason.REVOKED, clock.instant())) {
            audit.record(actor, "share-link.revoked", link.auditSubject(), Map.of(LINK, link.id()), null);
        }
    }

    private ShareLink require(Postmortem postmortem, UUID id, LockModeType lock) {
        return links.find(postmortem.id(), id, lock)
                .orElseThrow(() -> EntityRef.of(id).notFound("share link"));
    }

    /**
     * Ends the links of a restricted postmortem, except those that an admin made since it is and for the same
     * restricted incidents.
     *
     * @param before whether it was restricted before
     */
    public void endBecauseRestricted(Postmortem postmortem, boolean before, Actor actor) {
        List<ShareLink> active = links.active(postmortem.id(), clock.instant());
        if (active.isEmpty()) {
            return;
        }
        Set<UUID> restricted = restricted(postmortem);
        active.stream()
                .filter(link -> !before || !link.isConfirmedFor(restricted))
                .forEach(link -> end(link, EndReason.RESTRICTED, actor));
    }

    /** Ends those that end with a new version. */
    @Override
    public void published(Postmortem postmortem, UUID versionId, VersionLabel version) {
        links.active(postmortem.id(), clock.instant()).stream()
                .filter(link -> link.endsWith(postmortem.publishedVersion()))
                .forEach(link -> end(link, EndReason.SUPERSEDED, SERVICE));
    }

    private void end(ShareLink link, EndReason reason, Actor actor) {
        if (link.end(reason, clock.instant())) {
            audit.record(
                    actor, "share-link.ended", link.auditSubject(), null, Map.of(LINK, link.id(), "reason", reason));
        }
    }

    private Set<UUID> restricted(Postmortem postmortem) {
        return incidents.restrictedAmong(
                Stream.concat(postmortem.incidentIds().stream(), postmortems.shownEarlier(postmortem).stream())
                        .toList());
    }

    /** The postmortem that a token is for; empty if the link has ended, as if there had never been one. */
    public Optional<UUID> postmortemOf(String token) {
        return links.findActive(token, clock.instant()).map(ShareLink::postmortemId);
    }
}
