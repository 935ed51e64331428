package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.sync.ProjectUnusableException;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Supplier;

/** Makes calls to trackers, and records how they have succeeded. */
@ApplicationScoped
class TrackerCalls {

    private final TrackerConnectionService connections;

    TrackerCalls(TrackerConnectionService connections) {
        this.connections = connections;
    }

    /**
     * The result of calls.
     *
     * @param called whether the tracker has answered one
     */
    record Outcome(JobResult result, boolean called) {}

    /** @param from when they begin, by the clock of the database */
    JobResult make(TrackerConnection tracker, Instant from, Supplier<Outcome> calls) {
        try {
            Outcome outcome = calls.get();
            if (outcome.called()) {
                connections.answered(tracker.id(), from);
            }
            return outcome.result();
        } catch (ApiLimitedException limited) {
            return JobResult.postponed(
                    limited.reason(), connections.limited(tracker.id(), limited.reason(), limited.retryAfter()));
        } catch (ApiUnavailableException unavailable) {
            connections.failed(tracker.id(), unavailable.reason());
            return JobResult.retry("UNAVAILABLE", unavailable.reason())
                    .withResponse(null, null, unavailable.retryAfter());
        } catch (ProjectUnusableException unusable) {
            return connections.refused(tracker.id(), unusable.reason())
                    ? JobResult.withdrawn("The tracker is disabled now: " + unusable.reason())
                    : JobResult.retry("REFUSED", unusable.reason());
        }
    }
}
