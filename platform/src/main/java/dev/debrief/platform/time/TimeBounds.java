package dev.debrief.platform.time;

import dev.debrief.platform.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of every time and day that a caller sends, one rule for all of them: from 2000 to 10 years ahead. What is
 * beyond is a mistake, such as the year 26. What is recorded as having happened is not in the future either.
 */
@Singleton
public class TimeBounds {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST = FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int MAX_YEARS_AHEAD = 10;

    private static final String TOO_EARLY = "must not be before " + FIRST_DAY
            + ", because earlier times are mistakes, such as a year without its century";

    /** How far the clocks of callers may be ahead. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(5);

    /** What is recorded within a day was not recorded later. */
    private static final Duration RECORDED_IN_TIME = Duration.ofDays(1);

    private final Clock clock;

    public TimeBounds(Clock clock) {
        this.clock = clock;
    }

    /** Why a time cannot be right, to show to the caller; empty if it can. */
    public Optional<String> violationOf(Instant time) {
        if (time.isBefore(FIRST)) {
            return Optional.of(TOO_EARLY);
        }
        OffsetDateTime last = now().plusYears(MAX_YEARS_AHEAD);
        return time.isAfter(last.toInstant()) ? Optional.of(tooLate(last.toLocalDate())) : Optional.empty();
    }

    /** Why a day cannot be right, to show to the caller; empty if it can. */
    public Optional<String> violationOf(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return Optional.of(TOO_EARLY);
        }
        LocalDate last = now().plusYears(MAX_YEARS_AHEAD).toLocalDate();
        return day.isAfter(last) ? Optional.of(tooLate(last)) : Optional.empty();
    }

    /**
     * Refuses a future time of something that has happened.
     *
     * @param pointer of the member: {@code /times/startedAt}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if it is in the future
     */
    public void requirePast(String pointer, @Nullable Instant time) {
        if (time != null && isInFuture(time)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Times of what has happened must not be in the future.")
                    .at(pointer, futureViolation());
        }
    }

    public boolean isInFuture(Instant time) {
        return time.isAfter(clock.instant().plus(MAX_CLOCK_SKEW));
    }

    /** Why a time in the future is refused, to show to the caller. */
    public String futureViolation() {
        return "is in the future: it must not be more than " + MAX_CLOCK_SKEW.toMinutes() + " minutes after "
                + clock.instant() + ", because only what has happened can be recorded";
    }

    /** Whether something was recorded so long after it happened that the record is history and raises no alarm. */
    public static boolean isRecordedLater(Instant happenedAt, Instant recordedAt) {
        return happenedAt.plus(RECORDED_IN_TIME).isBefore(recordedAt);
    }

    private static String tooLate(LocalDate last) {
        return "must not be after " + last
                + ", 10 years from now, because later times are mistakes, such as a wrong digit" + " in the year";
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
