package dev.debrief.platform.signature;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How old a signed message may be. Its timestamp is in seconds since 1970.
 *
 * @param tolerance maximum difference between the timestamp and the clock, in the past and in the future
 */
record SignatureAge(Clock clock, Duration tolerance) {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    static boolean isTimestamp(String text) {
        return SECONDS.matcher(text).matches();
    }

    /** The timestamp of a message that is signed now. */
    String timestamp() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    /** @param timestamp as {@link #isTimestamp} accepts it */
    boolean isCurrent(String timestamp) {
        try {
            Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signedAt, clock.instant()).abs().compareTo(tolerance) <= 0;
        } catch (DateTimeException outOfRange) {
            return false;
        }
    }
}
