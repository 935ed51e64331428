package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AcceptanceLimitTest {

    private final AcceptanceLimit limit = new AcceptanceLimit(1);

    @Test
    void refusesWhatIsBeyondTheLimit() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limit.within(() -> limit.within(() -> "never")))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(StandardProblem.UNAVAILABLE);
                    assertThat(problem.retryAfter()).contains(Duration.ofSeconds(2));
                });
    }

    @Test
    void isFreeAgainAfterASuccessAndAfterAFailure() {
        assertThat(limit.within(() -> "first")).isEqualTo("first");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> limit.within(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(limit.within(() -> "third")).isEqualTo("third");
    }
}
