package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.TrackersConfig;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.sync.ProjectUse;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Asks a tracker which issues have changed: webhooks can get lost, and some trackers never repeat them. */
@ApplicationScoped
class TrackerPoll {

    /** Another page is not begun after this time, so that the lease of the job holds. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final TrackerConnectionService connections;
    private final IssueTrackers products;
    private final TrackerCalls calls;
    private final TrackerPollService polls;
    private final TrackersConfig config;
    private final Clock clock;

    TrackerPoll(
            TrackerConnectionService connections,
            IssueTrackers products,
            TrackerCalls calls,
            TrackerPollService polls,
            TrackersConfig config,
            Clock clock) {
        this.connections = connections;
        this.products = products;
        this.calls = calls;
        this.polls = polls;
        this.config = config;
        this.clock = clock;
    }

    JobResult poll(UUID trackerId) {
        return connections
                .find(trackerId)
                .filter(tracker -> tracker.enabled() && tracker.usable())
                .map(this::poll)
                .orElseGet(() ->
                        JobResult.succeeded("The tracker was removed, is disabled, or its token cannot be read."));
    }

    private JobResult poll(TrackerConnection tracker) {
        Instant now = polls.now();
        Instant pausedUntil = tracker.pausedUntil();
        if (pausedUntil != null && pausedUntil.isAfter(now)) {
            return JobResult.postponed("The tracker accepts no calls yet.", Duration.between(now, pausedUntil));
        }
        if (!polls.hasLinks(tracker.id())) {
            polls.passOver(tracker);
            return JobResult.succeeded("No action item has an issue there.");
        }
        JobResult result = calls.make(tracker, now, () -> new TrackerCalls.Outcome(readAll(tracker), true));
        return result.kind() == JobResult.Kind.RETRY ? again(result) : result;
    }

    /** As often as if it had succeeded: what waits is sent after the first poll that succeeds. */
    private JobResult again(JobResult failed) {
        Duration requested = Objects.requireNonNullElse(failed.retryAfter(), Duration.ZERO);
        Duration interval = config.pollInterval();
        return JobResult.postponed(failed.detail(), requested.compareTo(interval) > 0 ? requested : interval);
    }

    /**
     * Each page begins with the last change of the previous one: a change moves an issue to the end of the list, so the
     * number of a page does not stand for the same issues twice.
     */
    private JobResult readAll(TrackerConnection tracker) {
        Instant stopAt = clock.instant().plus(LONGEST);
        Instant since = tracker.seenUntil()
                .minus(products.traits(tracker.access().kind()).overlap());
        int page = 1;
        int changed = 0;
        boolean more = true;
        while (more && clock.instant().isBefore(stopAt)) {
            ChangedIssues issues = changedSince(tracker, since, page);
            changed += polls.record(tracker.id(), issues);
            more = issues.more();
            Instant reachedAt = issues.reachedAt();
            if (reachedAt != null && reachedAt.isAfter(since)) {
                since = reachedAt;
                page = 1;
            } else {
                page++;
            }
        }
        polls.catchUp(tracker);
        String what = changed + " issues of action items have changed.";
        return more ? JobResult.postponed(what + " There are more.", AT_ONCE) : JobResult.succeeded(what);
    }

    private ChangedIssues changedSince(TrackerConnection tracker, Instant since, int page) {
        IssueTracker product = products.of(tracker.access().kind());
        try {
            return product.changedSince(tracker.access(), since, page);
        } catch (ApiRefusedException refused) {
            ProjectUse.require(product, tracker.access(), refused);
            throw new ApiUnavailableException(refused.reason(), null);
        }
    }
}
