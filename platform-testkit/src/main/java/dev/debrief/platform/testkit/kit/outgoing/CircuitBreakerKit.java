package dev.debrief.platform.testkit.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.debrief.platform.outgoing.CircuitBreakerPolicy;
import dev.debrief.platform.outgoing.CircuitBreakers;
import dev.debrief.platform.outgoing.CircuitOpenException;
import dev.debrief.platform.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests when circuit breakers open, probe and close. */
public abstract class CircuitBreakerKit {

    private static final String RECEIVER = "receiver.example";

    private final TestClock clock = new TestClock(Instant.parse("2024-11-15T11:35:00Z"));
    private final CircuitBreakers breakers = new CircuitBreakers(CircuitBreakerPolicy.DEFAULT, clock);
    private int calls;

    @Test
    void opensAfterFiveFailuresInARow() {
        fail(4);
        succeed(1);
        fail(5);

        assertSuspendedFor(Duration.ofSeconds(30));
        assertThat(calls).as("suspended calls are not made").isEqualTo(10);
    }

    @Test
    void opensWhenHalfOfAtLeastTenCallsFail() {
        for (int i = 0; i < 4; i++) {
            fail(1);
            succeed(1);
        }
        fail(1);
        assertThat(calls).isEqualTo(9);

        succeed(1);

        assertSuspendedFor(Duration.ofSeconds(30));
    }

    @Test
    void countsTheCallsOfTheLastMinuteOnly() {
        for (int i = 0; i < 4; i++) {
            fail(1);
            succeed(1);
        }
        clock.advance(Duration.ofSeconds(61));

        fail(1);
        succeed(1);

        succeed(1);
    }

    @Test
    void staysClosedWhileMostCallsSucceed() {
        for (int i = 0; i < 20; i++) {
            fail(1);
            succeed(2);
        }

        assertThat(calls).isEqualTo(60);
    }

    @Test
    void closesWhenTheProbeSucceeds() {
        fail(5);
        clock.advance(Duration.ofSeconds(29));
        assertSuspendedFor(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));

        succeed(1);

        fail(4);
        succeed(1);
    }

    @Test
    void waitsTwiceAsLongAfterEveryFailedProbeUpToTenMinutes() {
        fail(5);
        for (int seconds : new int[] {30, 60, 120, 240, 480, 600, 600}) {
            assertSuspendedFor(Duration.ofSeconds(seconds));
            clock.advance(Duration.ofSeconds(seconds));
            fail(1);
        }
        clock.advance(Duration.ofSeconds(600));
        succeed(1);

        fail(5);
        assertSuspendedFor(Duration.ofSeconds(30));
    }

    @Test
    void letsOneCallThroughWhileHalfOpen() {
        fail(5);
        clock.advance(Duration.ofSeconds(30));

        call(() -> {
            assertSuspendedFor(Duration.ZERO);
            return true;
        });

        succeed(1);
    }

    @Test
    void anExceptionOfTheCallerSaysNothingAboutTheDestination() {
        for (int i = 0; i < 10; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> call(() -> {
                        throw new IllegalStateException("a fault of the caller");
                    }));
        }
        fail(5);
        clock.advance(Duration.ofSeconds(30));
        assertThatIllegalStateException()
                .isThrownBy(() -> call(() -> {
                    throw new IllegalStateException("during the probe");
                }));

        succeed(1);
    }

    @Test
    void destinationsAreIndependent() {
        fail(5);

        assertThat(breakers.<Boolean>call("other.example", () -> true, result -> !result))
                .isTrue();
        breakers.forget(RECEIVER);
        succeed(1);
    }

    @Test
    void remembersABoundedNumberOfDestinations() {
        List<String> destinations =
                IntStream.range(0, 11_000).mapToObj(i -> "receiver-" + i).toList();
        for (String destination : destinations) {
            for (int i = 0; i < 5; i++) {
                breakers.<Boolean>call(destination, () -> false, result -> !result);
            }
        }

        assertThat(destinations.stream().filter(this::isSuspended)).hasSizeBetween(5_000, 10_000);
    }

    private boolean isSuspended(String destination) {
        try {
            breakers.<Boolean>call(destination, () -> true, result -> !result);
            return false;
        } catch (CircuitOpenException suspended) {
            return true;
        }
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            call(() -> false);
        }
    }

    private void succeed(int times) {
        for (int i = 0; i < times; i++) {
            call(() -> true);
        }
    }

    private void call(java.util.function.Supplier<Boolean> call) {
        breakers.call(
                RECEIVER,
                () -> {
                    calls++;
                    return call.get();
                },
                result -> !result);
    }

    private void assertSuspendedFor(Duration wait) {
        assertThatExceptionOfType(CircuitOpenException.class)
                .isThrownBy(() -> call(() -> true))
                .satisfies(open -> assertThat(open.retryAfter()).isEqualTo(wait));
    }
}
