package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.sync.Claim;
import dev.debrief.actions.tracker.sync.LeaseLostException;
import dev.debrief.actions.tracker.sync.SyncStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of links in memory, as it is in the database. */
final class MemoryStore implements SyncStore {

    private static final Duration LEASE = Duration.ofSeconds(150);

    private final Map<UUID, TrackerLink> links = new HashMap<>();
    private final Map<UUID, RequestedIssue> requests = new HashMap<>();
    private final Map<UUID, String> broken = new HashMap<>();
    private final TrackerConnection tracker;
    private final Clock clock;

    MemoryStore(TrackerConnection tracker, Clock clock) {
        this.tracker = tracker;
        this.clock = clock;
    }

    /** A link that replaces an earlier one. What was requested for that stays. */
    void link(UUID itemId, @Nullable String issue) {
        links.put(itemId, new TrackerLink(itemId, tracker.id(), issue, "user:dana", clock.instant()));
    }

    void unlink(UUID itemId) {
        links.remove(itemId);
    }

    TrackerLink get(UUID itemId) {
        return Objects.requireNonNull(links.get(itemId));
    }

    /** When an issue was requested, and no response had arrived. */
    @Nullable Instant requestedAt(UUID itemId) {
        RequestedIssue request = requests.get(itemId);
        return request == null ? null : request.requestedAt();
    }

    void changed(UUID itemId) {
        TrackerLink link = links.get(itemId);
        if (link != null) {
            link.recordChange();
        }
    }

    /** As after the time of the lease. */
    void expireLease(UUID itemId) {
        get(itemId).release();
    }

    /** Why a link is broken. */
    @Nullable String brokenBy(UUID itemId) {
        return broken.get(itemId);
    }

    @Override
    public Claim claim(UUID itemId) {
        TrackerLink link = get(itemId);
        Instant now = clock.instant();
        if (link.state() == LinkState.BROKEN) {
            return new Claim.Nothing("It is broken.");
        }
        if (link.isLeased(now)) {
            return new Claim.Later("It is leased.", Duration.ofSeconds(2));
        }
        UUID lease = UUID.randomUUID();
        link.lease(lease, now.plus(LEASE));
        return new Claim.Held(link.snapshot(requests.get(itemId)), tracker, lease, now);
    }

    @Override
    public void requested(Claim.Held claim, SeenFields seen) {
        TrackerLink link = require(claim);
        link.recordRequest(seen);
        link.lease(claim.lease(), clock.instant().plus(LEASE));
        request(claim).recordRequest(clock.instant());
    }

    @Override
    public void notRequested(Claim.Held claim) {
        require(claim).withdrawRequest();
        request(claim).withdrawRequest();
    }

    @Override
    public Look looked(Claim.Held claim, Duration interval) {
        require(claim);
        RequestedIssue request = request(claim);
        int count = request.recordLook(clock.instant(), interval);
        return new Look(count, Duration.between(Objects.requireNonNull(request.requestedAt()), clock.instant()));
    }

    @Override
    public boolean isTaken(Claim.Held claim, String issue) {
        return links.values().stream()
                .anyMatch(link -> issue.equals(link.issue())
                        && !link.actionItemId().equals(claim.link().itemId()));
    }

    @Override
    public void created(Claim.Held claim, String issue, String url, SeenFields seen) {
        TrackerLink link = require(claim);
        if (isTaken(claim, issue)) {
            throw new LeaseLostException();
        }
        link.recordIssue(issue, url, seen);
        request(claim).recordIssue(issue);
    }

    @Override
    public void sending(Claim.Held claim, SeenFields seen) {
        TrackerLink link = require(claim);
        link.recordSending(seen);
        link.lease(claim.lease(), clock.instant().plus(LEASE));
    }

    @Override
    public void synced(Claim.Held claim, Comparison comparison) {
        TrackerLink link = require(claim);
        link.recordSync(comparison, claim.link(), clock.instant());
        request(claim).recordIssue(comparison.issue().id());
        link.release();
    }

    @Override
    public void withheld(Claim.Held claim, String why) {
        TrackerLink link = require(claim);
        link.recordWithheld(why);
        link.release();
    }

    @Override
    public void unchanged(Claim.Held claim) {
        TrackerLink link = require(claim);
        link.recordSent(claim.link().changes());
        link.release();
    }

    @Override
    public void broken(Claim.Held claim, String reason) {
        TrackerLink link = require(claim);
        link.breakOff(reason);
        link.release();
        broken.put(link.actionItemId(), reason);
    }

    @Override
    public void released(Claim.Held claim) {
        TrackerLink link = links.get(claim.link().itemId());
        if (link != null && link.isLeasedTo(claim.lease())) {
            link.release();
        }
    }

    private TrackerLink require(Claim.Held claim) {
        TrackerLink link = links.get(claim.link().itemId());
        if (link == null || !link.isLeasedTo(claim.lease())) {
            throw new LeaseLostException();
        }
        return link;
    }

    private RequestedIssue request(Claim.Held claim) {
        return requests.computeIfAbsent(
                claim.link().itemId(),
                id -> new RequestedIssue(id, claim.tracker().access()));
    }
}
