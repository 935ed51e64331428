package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.TrackerConnectionService;
import dev.debrief.actions.tracker.TrackerService;
import dev.debrief.actions.tracker.TrackersConfig;
import dev.debrief.actions.tracker.client.ChangedIssues;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records what polls find, and continues what has waited while a tracker was unavailable. */
@ApplicationScoped
@Transactional
class TrackerPollService {

    /** How far the clock of a tracker may be behind. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final TrackerLinkRepository links;
    private final LinkChangesService changes;
    private final TrackerJobs jobs;
    private final TrackerConnectionService connections;
    private final Timers timers;
    private final TrackersConfig config;
    private final Clock clock;

    TrackerPollService(
            TrackerLinkRepository links,
            LinkChangesService changes,
            TrackerJobs jobs,
            TrackerConnectionService connections,
            Timers timers,
            TrackersConfig config,
            Clock clock) {
        this.links = links;
        this.changes = changes;
        this.jobs = jobs;
        this.connections = connections;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    /** The time of the database. */
    Instant now() {
        return links.now();
    }

    boolean hasLinks(UUID trackerId) {
        return links.hasLinks(trackerId);
    }

    /** Records which issues have changed, and how far the poll came. Returns how many are to be read. */
    int record(UUID trackerId, ChangedIssues changed) {
        Map<String, Instant> updatedAt = changed.issues().stream()
                .collect(Collectors.toMap(
                        ChangedIssues.Changed::id, ChangedIssues.Changed::updatedAt, TrackerPollService::later));
        connections.polled(trackerId, changed.reachedAt());
        return changes.issuesChanged(trackerId, updatedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** While no action item has an issue there, changes are passed over: a new link reads its issue anyway. */
    void passOver(TrackerConnection tracker) {
        connections.passedOver(tracker.id(), links.now().minus(CLOCK_SKEW));
        catchUp(tracker);
    }

    /** The tracker can be used: what waits is sent and read. */
    void catchUp(TrackerConnection tracker) {
        changes.catchUp(tracker.id(), tracker.sync().receivesRestricted());
    }

    /** The time of the next poll has come. */
    @Transactional(Transactional.TxType.MANDATORY)
    void pollIsDue(UUID trackerId) {
        if (connections.find(trackerId).filter(TrackerConnection::enabled).isPresent()) {
            jobs.poll(trackerId);
            timers.arm(
                    TrackerService.POLL_TIMER,
                    trackerId.toString(),
                    clock.instant().plus(config.pollInterval()));
        }
    }
}
