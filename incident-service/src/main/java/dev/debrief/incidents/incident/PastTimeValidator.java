package dev.debrief.incidents.incident;

import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refuses times in the future. */
@ApplicationScoped
public class PastTimeValidator {

    /** How far the clocks of callers may be ahead. */
    private static final Duration MAX_CLOCK_SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    PastTimeValidator(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param pointer of the member: {@code /times/startedAt}
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED if it is in the future
     */
    public void require(String pointer, @Nullable Instant time) {
        if (time != null && isInFuture(time)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Times must not be in the future.")
                    .at(pointer, "is in the future");
        }
    }

    public boolean isInFuture(Instant time) {
        return time.isAfter(clock.instant().plus(MAX_CLOCK_SKEW));
    }
}
