package dev.debrief.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private final RetrySchedule schedule = RetrySchedule.STANDARD_WEBHOOKS;

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void delaysAfterEachAttempt(int attempts, Duration delay) {
        assertThat(schedule.delayAfter(attempts)).contains(delay);
    }

    @Test
    void endsAfterTenAttemptsOverTheTimeOfStandardWebhooks() {
        assertThat(schedule.delayAfter(10)).isEmpty();
        assertThat(spanOf(10)).isEqualTo(Duration.parse("PT75H35M5S"));
    }

    @ParameterizedTest
    @CsvSource({"0.0, PT4M", "0.5, PT5M", "1.0, PT6M"})
    void jitterIsUpToAFifth(double random, Duration delay) {
        assertThat(schedule.delayAfter(2, null, random)).contains(delay);
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT5M", "PT5H59M, PT5H59M", "PT10H, PT6H"})
    void honoursALongerRetryAfterUpToSixHours(Duration retryAfter, Duration delay) {
        assertThat(schedule.delayAfter(2, retryAfter, 0.5)).contains(delay);
    }

    private Duration spanOf(int attempts) {
        return IntStream.range(1, attempts)
                .mapToObj(number -> schedule.delayAfter(number).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
