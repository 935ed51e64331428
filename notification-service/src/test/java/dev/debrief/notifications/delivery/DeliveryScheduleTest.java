package dev.debrief.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.job.RetrySchedule;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryScheduleTest {

    @Test
    void isThatOfStandardWebhooksByDefault() {
        assertThat(DeliverySchedule.of(config(Map.of()))).isEqualTo(RetrySchedule.STANDARD_WEBHOOKS);
    }

    @Test
    void canBeShortened() {
        RetrySchedule schedule = DeliverySchedule.of(
                config(Map.of("debrief.webhooks.retry-delays", "1s,2m", "debrief.webhooks.retry-jitter", "0")));

        assertThat(schedule.maxAttempts()).isEqualTo(3);
        assertThat(schedule.delayAfter(1, null, 1)).contains(Duration.ofSeconds(1));
        assertThat(schedule.delayAfter(2, null, 0)).contains(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @CsvSource({"retry-delays, -5s", "retry-delays, 8d", "retry-jitter, 1", "retry-jitter, -0.1", "retry-jitter, NaN"})
    void refusesWhatNoDeliveryCanFollow(String setting, String value) {
        WebhooksConfig config = config(Map.of("debrief.webhooks." + setting, value));

        assertThatThrownBy(() -> DeliverySchedule.of(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("debrief.webhooks." + setting + " is ");
    }

    private static WebhooksConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(WebhooksConfig.class)
                .withConverter(Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(WebhooksConfig.class);
    }
}
