package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.TrackerService;
import dev.debrief.actions.tracker.TrackersConfig;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Enqueues what polls find, and what trackers have missed while they were unavailable. */
@ApplicationScoped
@Transactional
class TrackerPollService {

    private static final int MAX_UNSENT = 1000;

    private final TrackerLinkRepository links;
    private final TrackerConnectionService connections;
    private final Jobs jobs;
    private final Timers timers;
    private final TrackersConfig config;
    private final Clock clock;

    TrackerPollService(
            TrackerLinkRepository links,
            TrackerConnectionService connections,
            Jobs jobs,
            Timers timers,
            TrackersConfig config,
            Clock clock) {
        this.links = links;
        this.connections = connections;
        this.jobs = jobs;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    boolean hasLinks(UUID trackerId) {
        return links.hasLinks(trackerId);
    }

    /** Enqueues a pull of each linked issue that has changed since it was read, and records how far the poll came. */
    int record(UUID trackerId, ChangedIssues changed) {
        Map<String, Instant> updatedAt = changed.issues().stream()
                .collect(Collectors.toMap(
                        ChangedIssues.Changed::id, ChangedIssues.Changed::updatedAt, TrackerPollService::later));
        List<TrackerLink> stale = links.findByIssues(trackerId, updatedAt.keySet()).stream()
                .filter(link -> !isKnown(link, updatedAt))
                .toList();
        jobs.enqueue(stale.stream()
                .map(link -> TrackerJobs.pull(link.actionItemId(), trackerId))
                .toList());
        connections.polled(trackerId, changed.reachedAt());
        return stale.size();
    }

    private static boolean isKnown(TrackerLink link, Map<String, Instant> updatedAt) {
        Instant changedAt = updatedAt.get(link.issue());
        return changedAt != null && changedAt.equals(link.issueUpdatedAt());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The time of the next poll has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    void pollIsDue(UUID trackerId) {
        boolean enabled = connections
                .find(trackerId)
                .filter(TrackerConnection::enabled)
                .isPresent();
        if (!enabled) {
            return;
        }
        String subject = trackerId.toString();
        if (jobs.lockPending(TrackerJobs.PULL, subject).isEmpty()) {
            jobs.enqueue(TrackerJobs.poll(trackerId));
        }
        jobs.enqueue(links.findUnsent(trackerId, MAX_UNSENT).stream()
                .filter(itemId -> jobs.lockPending(TrackerJobs.PUSH, itemId.toString()).isEmpty())
                .map(itemId -> TrackerJobs.push(itemId, trackerId))
                .toList());
        timers.arm(TrackerService.POLL_TIMER, subject, clock.instant().plus(config.pollInterval()));
    }
}
