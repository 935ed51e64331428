package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.platform.job.JobResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Asks a tracker which issues have changed: webhooks can get lost, and some trackers never repeat them. */
@ApplicationScoped
class TrackerPoll {

    /** The next poll continues where this one stops. */
    private static final int MAX_PAGES = 20;

    private final TrackerConnectionService connections;
    private final IssueTrackers products;
    private final SyncAttempts attempts;
    private final TrackerPollService polls;
    private final Clock clock;

    TrackerPoll(
            TrackerConnectionService connections,
            IssueTrackers products,
            SyncAttempts attempts,
            TrackerPollService polls,
            Clock clock) {
        this.connections = connections;
        this.products = products;
        this.attempts = attempts;
        this.polls = polls;
        this.clock = clock;
    }

    JobResult poll(UUID trackerId) {
        return connections
                .find(trackerId)
                .filter(tracker -> tracker.enabled() && tracker.usable())
                .map(this::poll)
                .orElseGet(() -> JobResult.succeeded(
                        "The tracker was removed, is disabled, or its token cannot be read."));
    }

    private JobResult poll(TrackerConnection tracker) {
        Instant now = clock.instant();
        Instant pausedUntil = tracker.pausedUntil();
        if (pausedUntil != null && pausedUntil.isAfter(now)) {
            return JobResult.postponed("The tracker accepts no calls yet.", Duration.between(now, pausedUntil));
        }
        if (!polls.hasLinks(tracker.id())) {
            return JobResult.succeeded("No action item has an issue there.");
        }
        return attempts.calling(tracker, () -> JobResult.succeeded(readAll(tracker)));
    }

    /**
     * Each page begins with the last change of the previous one: a change moves an issue to the end of the list, so the
     * number of a page does not stand for the same issues twice.
     */
    private String readAll(TrackerConnection tracker) {
        IssueTracker product = products.of(tracker.access().kind());
        Instant since = tracker.seenUntil()
                .minus(product.traits(tracker.access().kind()).overlap());
        int page = 1;
        int changed = 0;
        for (int number = 0; number < MAX_PAGES; number++) {
            ChangedIssues issues = product.changedSince(tracker.access(), since, page);
            changed += polls.record(tracker.id(), issues);
            if (!issues.more()) {
                break;
            }
            Instant reachedAt = issues.reachedAt();
            if (reachedAt != null && reachedAt.isAfter(since)) {
                since = reachedAt;
                page = 1;
            } else {
                page++;
            }
        }
        return changed + " issues of action items have changed.";
    }
}
