package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.plan.SeenFields;
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

    private final Map<UUID, TrackerLink> links = new HashMap<>();
    private final Map<UUID, String> broken = new HashMap<>();
    private final TrackerConnection tracker;
    private final Clock clock;

    MemoryStore(TrackerConnection tracker, Clock clock) {
        this.tracker = tracker;
        this.clock = clock;
    }

    void link(UUID itemId, @Nullable String issue) {
        links.put(itemId, new TrackerLink(itemId, tracker.id(), issue, "user:dana", clock.instant()));
    }

    TrackerLink get(UUID itemId) {
        return Objects.requireNonNull(links.get(itemId));
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
        link.lease(lease, now.plusSeconds(150));
        return new Claim.Held(link.snapshot(), tracker, lease);
    }

    @Override
    public void requested(Claim.Held claim) {
        require(claim).recordRequest(clock.instant());
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
        require(claim).recordIssue(issue, url, seen);
    }

    @Override
    public void synced(Claim.Held claim, Issue issue, SeenFields seen, @Nullable String note) {
        TrackerLink link = require(claim);
        link.recordSync(issue.id(), issue.url(), seen, note, claim.link().changes(), clock.instant());
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
        TrackerLink link = get(claim.link().itemId());
        if (link.isLeasedTo(claim.lease())) {
            link.release();
        }
    }

    private TrackerLink require(Claim.Held claim) {
        TrackerLink link = get(claim.link().itemId());
        if (!link.isLeasedTo(claim.lease())) {
            throw new LeaseLostException();
        }
        return link;
    }
}
