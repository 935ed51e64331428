package dev.debrief.actions.tracker.link;

import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.job.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The jobs of trackers. Those of one tracker share their slots, so that a slow one delays only itself. What is to be
 * done is stored with the link, so one job can do the work of many.
 */
@ApplicationScoped
class TrackerJobs {

    /** An action item or its issue has changed, or its issue is to be created. */
    static final String SYNC = "tracker-sync";

    /** A tracker is asked which issues have changed. */
    static final String POLL = "tracker-poll";

    /** A synchronization makes several calls. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(2);

    /** Fourteen attempts in about five hours. A link that still waits is tried again after a later poll. */
    static final RetrySchedule SCHEDULE = new RetrySchedule(
            Stream.concat(
                            Stream.of(
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(30),
                                    Duration.ofMinutes(2),
                                    Duration.ofMinutes(10)),
                            Stream.generate(() -> Duration.ofMinutes(30)).limit(9))
                    .toList(),
            0.2,
            Duration.ofHours(2));

    private static final String NO_PAYLOAD = "{}";

    private final TrackerLinkRepository links;
    private final Jobs jobs;

    TrackerJobs(TrackerLinkRepository links, Jobs jobs) {
        this.links = links;
        this.jobs = jobs;
    }

    /** Has a new link synchronized. A job of an earlier link may end before it sees this one. */
    void begin(UUID trackerId, UUID itemId) {
        enqueue(trackerId, List.of(itemId));
    }

    /** Has links synchronized that are locked, unless a job does so soon. In the transaction of the caller. */
    void synchronize(UUID trackerId, Collection<UUID> itemIds) {
        enqueue(trackerId, links.withoutJob(itemIds));
    }

    /** Has links synchronized that wait and have no job. In the transaction of the caller. */
    void catchUp(UUID trackerId, boolean restricted, int limit) {
        enqueue(trackerId, links.findWaiting(trackerId, restricted, limit));
    }

    private void enqueue(UUID trackerId, List<UUID> itemIds) {
        jobs.enqueue(itemIds.stream()
                .map(itemId -> new NewJob(SYNC, itemId.toString(), concurrencyKey(trackerId), NO_PAYLOAD))
                .toList());
    }

    /** Has a tracker polled now, by the job that waits to do so later, if there is one. In the caller's transaction. */
    void poll(UUID trackerId) {
        List<Job> pending = jobs.lockPending(POLL, trackerId.toString());
        if (pending.isEmpty()) {
            jobs.enqueue(new NewJob(POLL, trackerId.toString(), concurrencyKey(trackerId), NO_PAYLOAD));
        } else {
            pending.forEach(jobs::retry);
        }
    }

    private static String concurrencyKey(UUID trackerId) {
        return "tracker:" + trackerId;
    }
}
