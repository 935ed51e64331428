package dev.debrief.notifications.delivery;

import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.job.RetrySchedule;
import java.time.Duration;
import java.util.List;

/** The configured retry schedule of deliveries. */
final class DeliverySchedule {

    /** More would make the log of a delivery unreadable. */
    private static final int MAX_DELAYS = 50;

    private static final Duration MAX_DELAY = Duration.ofDays(7);

    private DeliverySchedule() {}

    /** @throws IllegalArgumentException with a sentence for operators, if the schedule is unusable */
    static RetrySchedule of(WebhooksConfig config) {
        List<Duration> delays = config.retryDelays();
        if (delays.size() > MAX_DELAYS || !delays.stream().allMatch(DeliverySchedule::isUsable)) {
            throw new IllegalArgumentException("debrief.webhooks.retry-delays is '" + delays + "'. Set it to at most "
                    + MAX_DELAYS + " delays between 0 seconds and 7 days, such as 5s,5m,2h.");
        }
        double jitter = config.retryJitter();
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("debrief.webhooks.retry-jitter is " + jitter
                    + ". Set it to at least 0 and less than 1: a delay varies by up to this share.");
        }
        return new RetrySchedule(delays, jitter, RetrySchedule.STANDARD_WEBHOOKS.maxRetryAfter());
    }

    private static boolean isUsable(Duration delay) {
        return !delay.isNegative() && delay.compareTo(MAX_DELAY) <= 0;
    }
}
