package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.sync.Claim;
import dev.debrief.actions.tracker.sync.LeaseLostException;
import dev.debrief.actions.tracker.sync.SyncStore;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the state of synchronization in the database. Its times are those of the database. */
@ApplicationScoped
@Transactional
class LinkSyncService implements SyncStore {

    /** Longer than the calls that follow a claim, or a step that begins it anew; shorter than the lease of the job. */
    private static final Duration LEASE = Duration.ofSeconds(150);

    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final Duration UNREADABLE = Duration.ofMinutes(10);

    private final TrackerLinkRepository links;
    private final RequestedIssueRepository requests;
    private final TrackerConnectionService connections;
    private final AuditLog audit;

    LinkSyncService(
            TrackerLinkRepository links,
            RequestedIssueRepository requests,
            TrackerConnectionService connections,
            AuditLog audit) {
        this.links = links;
        this.requests = requests;
        this.connections = connections;
        this.audit = audit;
    }

    @Override
    public Claim claim(UUID itemId) {
        TrackerLink link = links.findLocked(itemId).orElse(null);
        if (link == null || link.state() == LinkState.BROKEN) {
            return new Claim.Nothing("The link was removed, or is broken.");
        }
        Optional<TrackerConnection> found = connections.find(link.trackerId()).filter(TrackerConnection::enabled);
        if (found.isEmpty()) {
            return new Claim.Nothing("The tracker is disabled; it catches up when it is enabled.");
        }
        TrackerConnection tracker = found.get();
        Instant now = links.now();
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
        RequestedIssue request = requests.findIn(tracker.access(), itemId).orElse(null);
        return new Claim.Held(link.snapshot(request), tracker, lease, now);
    }

    @Override
    public void requested(Claim.Held claim, SeenFields seen) {
        TrackerLink link = require(claim);
        Instant now = links.now();
        link.recordRequest(seen);
        link.lease(claim.lease(), now.plus(LEASE));
        request(claim).recordRequest(now);
    }

    @Override
    public void notRequested(Claim.Held claim) {
        require(claim).withdrawRequest();
        request(claim).withdrawRequest();
    }

    @Override
    public Look looked(Claim.Held claim, Duration interval) {
        require(claim);
        Instant now = links.now();
        RequestedIssue request = request(claim);
        int count = request.recordLook(now, interval);
        Instant requestedAt = request.requestedAt();
        return new Look(count, requestedAt == null ? Duration.ZERO : Duration.between(requestedAt, now));
    }

    @Override
    public boolean isTaken(Claim.Held claim, String issue) {
        return links.isTaken(claim.tracker().id(), issue, claim.link().itemId());
    }

    @Override
    public void created(Claim.Held claim, String issue, String url, SeenFields seen) {
        TrackerLink link = require(claim);
        links.lockIssue(link.trackerId(), issue);
        if (isTaken(claim, issue)) {
            throw new LeaseLostException();
        }
        link.recordIssue(issue, url, seen);
        request(claim).recordIssue(issue);
        audit.record(
                claim.tracker().actor(),
                "action-item.issue-created",
                AuditSubject.of("action-item", link.actionItemId()),
                null,
                Map.of("tracker", claim.tracker().key(), "issue", issue, "url", url));
    }

    @Override
    public void sending(Claim.Held claim, SeenFields seen) {
        TrackerLink link = require(claim);
        link.recordSending(seen);
        link.lease(claim.lease(), links.now().plus(LEASE));
    }

    @Override
    public void synced(Claim.Held claim, Comparison comparison) {
        end(claim, link -> {
            String issue = comparison.issue().id();
            boolean moved = !issue.equals(link.issue());
            if (moved) {
                links.lockIssue(link.trackerId(), issue);
            }
            if (moved && isTaken(claim, issue)) {
                breakOff(claim, link, "The issue is " + issue + " now, which belongs to another action item.");
                return;
            }
            if (moved || link.state() == LinkState.PENDING) {
                request(claim).recordIssue(issue);
            }
            link.recordSync(comparison, claim.link(), links.now());
        });
    }

    @Override
    public void withheld(Claim.Held claim, String why) {
        end(claim, link -> link.recordWithheld(why));
    }

    @Override
    public void unchanged(Claim.Held claim) {
        end(claim, link -> link.recordSent(claim.link().changes()));
    }

    @Override
    public void broken(Claim.Held claim, String reason) {
        end(claim, link -> breakOff(claim, link, reason));
    }

    private void breakOff(Claim.Held claim, TrackerLink link, String reason) {
        link.breakOff(reason);
        audit.record(
                claim.tracker().actor(),
                "action-item.tracker-link-broken",
                AuditSubject.of("action-item", link.actionItemId()),
                null,
                Map.of("tracker", claim.tracker().key(), "reason", reason));
    }

    @Override
    public void released(Claim.Held claim) {
        links.findLocked(claim.link().itemId())
                .filter(link -> link.isLeasedTo(claim.lease()))
                .ifPresent(TrackerLink::release);
    }

    /** All attempts of a job have failed. The link stays, and is tried again after a later poll. */
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

    private RequestedIssue request(Claim.Held claim) {
        TrackerAccess access = claim.tracker().access();
        return requests.requireIn(access, claim.link().itemId());
    }
}
