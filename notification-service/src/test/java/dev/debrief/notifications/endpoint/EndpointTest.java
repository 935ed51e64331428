package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndpointTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));

    private final Endpoint endpoint = new Endpoint(
            UUID.randomUUID(), new EndpointSettings("Status", "https://x.example", false, true), "s1", NOW);

    @Test
    void isDisabledAfterFiveDaysAndTwentyFailures() {
        failTimes(19, NOW);

        assertThat(endpoint.recordFailure(LATER))
                .containsExactly(new EndpointDomainEvent.Disabled("Every attempt has failed for 5 days.", LATER));
        assertThat(endpoint.enabled()).isFalse();
    }

    @Test
    void staysEnabledBeforeFiveDays() {
        failTimes(100, NOW);

        assertThat(endpoint.recordFailure(LATER.minusMillis(1))).isEmpty();
    }

    @Test
    void staysEnabledAfterFewFailures() {
        failTimes(18, NOW);

        assertThat(endpoint.recordFailure(LATER)).isEmpty();
    }

    @Test
    void aSuccessResetsTheCount() {
        failTimes(30, NOW);
        endpoint.recordSuccess();
        failTimes(30, LATER);

        assertThat(endpoint.recordFailure(LATER)).isEmpty();
        assertThat(endpoint.failingSince()).isEqualTo(LATER);
    }

    @Test
    void enablingResetsTheFailures() {
        failTimes(30, NOW);
        endpoint.recordGone(LATER);

        endpoint.edit(new EndpointSettings("Status", "https://x.example", false, true), "user:ada", LATER);

        assertThat(endpoint.enabled()).isTrue();
        assertThat(endpoint.disabledReason()).isNull();
        assertThat(endpoint.failingSince()).isNull();
    }

    @Test
    void isDisabledOnlyOnce() {
        assertThat(endpoint.recordGone(NOW))
                .containsExactly(new EndpointDomainEvent.Disabled("The receiver responded with 410 Gone.", NOW));

        assertThat(endpoint.recordGone(LATER)).isEmpty();
        assertThat(endpoint.disabledAt()).isEqualTo(NOW);
    }

    @Test
    void disablingByAnEditNamesTheEditor() {
        assertThat(endpoint.edit(new EndpointSettings("Status", "https://x.example", false, false), "user:ada", NOW))
                .containsExactly(new EndpointDomainEvent.Disabled("Disabled by user:ada.", NOW));
    }

    @Test
    void thePreviousSecretAlsoSignsForAWhile() {
        endpoint.rotate("s2", NOW.plus(Duration.ofHours(24)), NOW);

        assertThat(endpoint.sealedSecrets(NOW)).containsExactly("s2", "s1");
        assertThat(endpoint.sealedSecrets(NOW.plus(Duration.ofHours(24)))).containsExactly("s2");
    }

    private void failTimes(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            endpoint.recordFailure(at);
        }
    }
}
