package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.sync.Claim;
import dev.debrief.actions.tracker.sync.IssueSync;
import dev.debrief.actions.tracker.sync.LeaseLostException;
import dev.debrief.actions.tracker.sync.StillLookingException;
import dev.debrief.actions.tracker.sync.SyncResult;
import dev.debrief.actions.tracker.sync.SyncStore;
import dev.debrief.actions.tracker.sync.TrackedItems;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Attempts to synchronize links, and decides what follows from a failure. */
@ApplicationScoped
class SyncAttempts {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final SyncStore store;
    private final TrackerCalls calls;
    private final IssueSync sync;

    SyncAttempts(SyncStore store, TrackedItems items, TrackerCalls calls, IssueTrackers products, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.sync = new IssueSync(products, store, items, clock);
    }

    JobResult attempt(UUID itemId) {
        Claim claim = store.claim(itemId);
        if (claim instanceof Claim.Nothing nothing) {
            return JobResult.succeeded(nothing.why());
        }
        if (claim instanceof Claim.Later later) {
            return JobResult.postponed(later.why(), later.delay());
        }
        return attempt((Claim.Held) claim);
    }

    private JobResult attempt(Claim.Held claim) {
        try {
            return calls.make(claim.tracker(), claim.at(), () -> {
                SyncResult result = sync.sync(claim);
                return new TrackerCalls.Outcome(JobResult.succeeded(result.what()), result.called());
            });
        } catch (StillLookingException looking) {
            return JobResult.postponed(String.valueOf(looking.getMessage()), looking.untilNextLook());
        } catch (LeaseLostException lost) {
            return JobResult.postponed(String.valueOf(lost.getMessage()), SOON);
        } catch (ProblemException problem) {
            return problem.type().equals(StandardProblem.STALE_REVISION)
                    ? JobResult.postponed("The action item has changed meanwhile.", SOON)
                    : JobResult.retry("REFUSED", problem.detail());
        } finally {
            store.released(claim);
        }
    }
}
