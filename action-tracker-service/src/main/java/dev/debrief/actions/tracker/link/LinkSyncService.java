package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the state of synchronization in the database. */
@ApplicationScoped
@Transactional
class LinkSyncService implements SyncStore {

    /** Longer than an attempt takes, and shorter than the lease of its job. */
    private static final Duration LEASE = Duration.ofSeconds(150);

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration UNREADABLE = Duration.ofMinutes(10);

    private final TrackerLinkRepository links;
    private final TrackerConnectionService connections;
    private final AuditLog audit;
    private final Clock clock;

    LinkSyncService(
            TrackerLinkRepository links, TrackerConnectionService connections, AuditLog audit, Clock clock) {
        this.links = links;
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Claim claim(UUID itemId) {
        TrackerLink link = links.findLocked(itemId).orElse(null);
        if (link == null || link.state() == LinkState.BROKEN) {
            return new Claim.Nothing("The link was removed, or is broken.");
        }
        Optional<TrackerConnection> found =
                connections.find(link.trackerId()).filter(TrackerConnection::enabled);
        if (found.isEmpty()) {
            return new Claim.Nothing("The tracker is disabled; it catches up when it is enabled.");
        }
        TrackerConnection tracker = found.get();
        Instant now = clock.instant();
        Instant pausedUntil = tracker.pausedUntil();
        if (pausedUntil != null && pausedUntil.isAfter(now)) {
            return new Claim.Later("The tracker accepts no calls yet.", Duration.between(now, pausedUntil));
        }
        if (!tracker.usable()) {
            return new Claim.Later("The token of the tracker cannot be read.", UNREADABLE);
        }
        if (link.isLeased(now)) {
            return new Claim.Later("It is being synchronized.", BUSY);
        }
        UUID lease = Ids.next();
        link.lease(lease, now.plus(LEASE));
        return new Claim.Held(link.snapshot(), tracker, lease);
    }

    @Override
    public void requested(Claim.Held claim) {
        Instant now = clock.instant();
        require(claim).recordRequest(now);
    }

    @Override
    public void notRequested(Claim.Held claim) {
        require(claim).withdrawRequest();
    }

    @Override
    public int looked(Claim.Held claim) {
        return require(claim).recordLook();
    }

    @Override
    public void created(Claim.Held claim, String issue, String url, SeenFields seen) {
        TrackerLink link = require(claim);
        link.recordIssue(issue, url, seen);
        audit.record(
                claim.tracker().actor(),
                "action-item.issue-created",
                AuditSubject.of("action-item", link.actionItemId()),
                null,
                Map.of("tracker", claim.tracker().key(), "issue", issue, "url", url));
    }

    @Override
    public void synced(Claim.Held claim, Issue issue, SeenFields seen, @Nullable String note) {
        end(claim, link -> link.recordSync(
                issue.id(), issue.url(), seen, note, claim.link().changes(), clock.instant()));
    }

    @Override
    public void unchanged(Claim.Held claim) {
        end(claim, link -> link.recordSent(claim.link().changes()));
    }

    @Override
    public void broken(Claim.Held claim, String reason) {
        end(claim, link -> {
            link.breakOff(reason);
            audit.record(
                    claim.tracker().actor(),
                    "action-item.tracker-link-broken",
                    AuditSubject.of("action-item", link.actionItemId()),
                    null,
                    Map.of("tracker", claim.tracker().key(), "reason", reason));
        });
    }

    @Override
    public void released(Claim.Held claim) {
        links.findLocked(claim.link().itemId())
                .filter(link -> link.isLeasedTo(claim.lease()))
                .ifPresent(TrackerLink::release);
    }

    /** All attempts of a job have failed. The link stays, and is tried again with the next poll. */
    @Transactional(Transactional.TxType.MANDATORY)
    void failed(UUID itemId, String reason) {
        links.findLocked(itemId)
                .filter(link -> link.state() != LinkState.BROKEN)
                .ifPresent(link -> link.recordNote(reason));
    }

    private void end(Claim.Held claim, Consumer<TrackerLink> change) {
        TrackerLink link = require(claim);
        change.accept(link);
        link.release();
    }

    private TrackerLink require(Claim.Held claim) {
        return links.findLocked(claim.link().itemId())
                .filter(link -> link.isLeasedTo(claim.lease()))
                .orElseThrow(LeaseLostException::new);
    }
}
