package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.TrackerLimitedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerUnavailableException;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/** Attempts to synchronize links, and decides what follows from a failure. */
@ApplicationScoped
class SyncAttempts {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final SyncStore store;
    private final TrackerConnectionService connections;
    private final IssueSync sync;

    SyncAttempts(
            SyncStore store,
            TrackedItems items,
            TrackerConnectionService connections,
            IssueTrackers products,
            Clock clock) {
        this.store = store;
        this.connections = connections;
        this.sync = new IssueSync(products, store, items, clock);
    }

    /** @param read whether to read the issue even if the action item has not changed */
    JobResult attempt(UUID itemId, boolean read) {
        Claim claim = store.claim(itemId);
        if (claim instanceof Claim.Nothing nothing) {
            return JobResult.succeeded(nothing.why());
        }
        if (claim instanceof Claim.Later later) {
            return JobResult.postponed(later.why(), later.wait());
        }
        return attempt((Claim.Held) claim, read);
    }

    private JobResult attempt(Claim.Held claim, boolean read) {
        try {
            JobResult result = calling(claim.tracker(), () -> JobResult.succeeded(sync.sync(claim, read)));
            store.released(claim);
            return result;
        } catch (StillLookingException looking) {
            store.released(claim);
            return JobResult.postponed(String.valueOf(looking.getMessage()), looking.untilNextLook());
        } catch (LeaseLostException lost) {
            return JobResult.postponed(String.valueOf(lost.getMessage()), SOON);
        } catch (ProblemException changed) {
            store.released(claim);
            return JobResult.postponed("The action item has changed meanwhile.", SOON);
        }
    }

    /** Makes calls to a tracker, and records how they have succeeded. */
    JobResult calling(TrackerConnection tracker, Supplier<JobResult> calls) {
        try {
            JobResult result = calls.get();
            connections.answered(tracker.id());
            return result;
        } catch (TrackerLimitedException limited) {
            return JobResult.postponed(
                    limited.reason(), connections.limited(tracker.id(), limited.reason(), limited.pause()));
        } catch (TrackerUnavailableException unavailable) {
            connections.failed(tracker.id(), unavailable.reason());
            return JobResult.retry("UNAVAILABLE", unavailable.reason())
                    .withResponse(null, null, unavailable.retryAfter());
        } catch (TrackerRefusedException refused) {
            return connections.refused(tracker.id(), refused.reason())
                    ? JobResult.withdrawn("The tracker is disabled now: " + refused.reason())
                    : JobResult.retry("REFUSED", refused.reason());
        }
    }
}
