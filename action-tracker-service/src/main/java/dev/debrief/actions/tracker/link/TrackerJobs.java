package dev.debrief.actions.tracker.link;

import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.job.RetrySchedule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The jobs of trackers. Those of one tracker share their slots, so that a slow one delays only itself. */
final class TrackerJobs {

    /** An action item has changed, or its issue is to be created. */
    static final String PUSH = "tracker-push";

    /** An issue has changed, or a tracker is polled for changes. */
    static final String PULL = "tracker-pull";

    /** A synchronization makes several calls. */
    static final Duration TIME_LIMIT = Duration.ofMinutes(2);

    /** Nine attempts in about five hours. A link that is still not sent is tried again with a later poll. */
    static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ofHours(2)),
            0.2,
            Duration.ofHours(2));

    private static final String NO_PAYLOAD = "{}";

    private TrackerJobs() {}

    /** What a pull is about; a push is always about an action item. @param poll whether it is about a whole tracker */
    record Pull(boolean poll) {}

    static NewJob push(UUID itemId, UUID trackerId) {
        return new NewJob(PUSH, itemId.toString(), concurrencyKey(trackerId), NO_PAYLOAD);
    }

    static NewJob pull(UUID itemId, UUID trackerId) {
        return new NewJob(PULL, itemId.toString(), concurrencyKey(trackerId), "{\"poll\": false}");
    }

    static NewJob poll(UUID trackerId) {
        return new NewJob(PULL, trackerId.toString(), concurrencyKey(trackerId), "{\"poll\": true}");
    }

    private static String concurrencyKey(UUID trackerId) {
        return "tracker:" + trackerId;
    }
}
