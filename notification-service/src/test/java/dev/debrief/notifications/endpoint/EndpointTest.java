package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));

    private final Endpoint endpoint =
            new Endpoint(UUID.randomUUID(), new EditEndpoint("Status", "https://x.example", false, true), "s1", NOW);

    @Test
    void isGivenUpAfterFiveDaysAndTwentyTries() {
        failTimes(19, NOW);

        assertThat(endpoint.failed(LATER)).isTrue();
    }

    @Test
    void isNotGivenUpBeforeFiveDays() {
        failTimes(100, NOW);

        assertThat(endpoint.failed(LATER.minusMillis(1))).isFalse();
    }

    @Test
    void isNotGivenUpWithFewTries() {
        failTimes(18, NOW);

        assertThat(endpoint.failed(LATER)).isFalse();
    }

    @Test
    void aSuccessBeginsTheCountAnew() {
        failTimes(30, NOW);
        endpoint.succeeded();
        failTimes(30, LATER);

        assertThat(endpoint.failed(LATER)).isFalse();
        assertThat(endpoint.failingSince()).isEqualTo(LATER);
    }

    @Test
    void enablingForgetsTheFailures() {
        failTimes(30, NOW);
        endpoint.disable("Every try has failed.", LATER);

        endpoint.edit(new EditEndpoint("Status", "https://x.example", false, true), "user:ada", LATER);

        assertThat(endpoint.enabled()).isTrue();
        assertThat(endpoint.disabledReason()).isNull();
        assertThat(endpoint.failingSince()).isNull();
    }

    @Test
    void theSecretBeforeSignsAlongForAWhile() {
        endpoint.rotate("s2", NOW.plus(Duration.ofHours(24)), NOW);

        assertThat(endpoint.encryptedSecrets(NOW)).containsExactly("s2", "s1");
        assertThat(endpoint.encryptedSecrets(NOW.plus(Duration.ofHours(24)))).containsExactly("s2");
    }

    private void failTimes(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            endpoint.failed(at);
        }
    }
}
