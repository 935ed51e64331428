package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");
    private static final String GONE = "The receiver responded with 410 Gone.";
    private static final Instant LATER = NOW.plus(Duration.ofDays(5));

    private final Endpoint endpoint =
            new Endpoint(UUID.randomUUID(), settings("https://x.example", true), null, "s1", NOW);

    @ParameterizedTest
    @CsvSource({
        "20, PT120H, true",
        "21, PT120H, true",
        "20, P30D, true",
        "19, PT120H, false",
        "19, P30D, false",
        "20, PT119H59M59.999S, false",
        "500, PT119H59M59.999S, false",
        "1, P365D, false"
    })
    void isDisabledAfterFiveDaysAndTwentyFailures(int failures, Duration sinceFirst, boolean disabled) {
        Instant last = NOW.plus(sinceFirst);
        failTimes(failures - 1, NOW);

        List<EndpointDomainEvent> events = endpoint.recordFailure(last);

        assertThat(events)
                .isEqualTo(
                        disabled
                                ? List.of(
                                        new EndpointDomainEvent.Disabled("Every attempt has failed for 5 days.", last))
                                : List.of());
        assertThat(endpoint.enabled()).isEqualTo(!disabled);
    }

    @Test
    void anotherUrlResetsTheCount() {
        failTimes(30, NOW);
        endpoint.edit(settings("https://y.example", true), null, "user:ada", LATER);
        failTimes(30, LATER);

        assertThat(endpoint.recordFailure(LATER)).isEmpty();
        assertThat(endpoint.failingSince()).isEqualTo(LATER);
    }

    @Test
    void enablingResetsTheFailures() {
        failTimes(30, NOW);
        endpoint.recordGone(GONE, LATER);

        endpoint.edit(settings("https://x.example", true), null, "user:ada", LATER);

        assertThat(endpoint.enabled()).isTrue();
        assertThat(endpoint.disabledReason()).isNull();
        assertThat(endpoint.failingSince()).isNull();
    }

    @Test
    void aDisabledEndpointDoesNotFail() {
        endpoint.recordGone(GONE, NOW);

        assertThat(endpoint.recordFailure(LATER)).isEmpty();
        assertThat(endpoint.failingSince()).isNull();
    }

    @Test
    void isDisabledOnlyOnce() {
        assertThat(endpoint.recordGone(GONE, NOW)).containsExactly(new EndpointDomainEvent.Disabled(GONE, NOW));

        assertThat(endpoint.recordGone("Something else.", LATER)).isEmpty();
        assertThat(endpoint.disabledAt()).isEqualTo(NOW);
        assertThat(endpoint.disabledReason()).isEqualTo(GONE);
    }

    @Test
    void disablingByAnEditNamesTheEditor() {
        assertThat(endpoint.edit(settings("https://x.example", false), null, "user:ada", NOW))
                .containsExactly(new EndpointDomainEvent.Disabled("Disabled by user:ada.", NOW));
    }

    @Test
    void thePreviousSecretAlsoSignsForAWhile() {
        endpoint.rotate("s2", NOW.plus(Duration.ofHours(24)), NOW);

        assertThat(endpoint.sealedSecrets(NOW)).containsExactly("s2", "s1");
        assertThat(endpoint.sealedSecrets(NOW.plus(Duration.ofHours(24)))).containsExactly("s2");
    }

    @Test
    void onlyWebhooksHaveASecretToRotate() {
        EndpointSettings settings =
                new EndpointSettings(EndpointKind.SLACK, "#payments", "https://x.example/…", null, false, true);
        Endpoint chat = new Endpoint(UUID.randomUUID(), settings, "sealed", null, NOW);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> chat.rotate("s2", LATER, NOW))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(EndpointProblem.DOES_NOT_SIGN));
        assertThat(chat.sealedSecrets(NOW)).isEmpty();
        assertThat(chat.previousUntil()).isNull();
    }

    @Test
    void anEditWithoutANewUrlKeepsTheSealedOne() {
        EndpointSettings settings =
                new EndpointSettings(EndpointKind.TEAMS, "Payments", "https://x.example/…", null, false, true);
        Endpoint chat = new Endpoint(UUID.randomUUID(), settings, "sealed", null, NOW);

        chat.edit(settings, null, "user:ada", NOW);
        assertThat(chat.sealedUrl()).isEqualTo("sealed");
        chat.edit(settings, "sealed again", "user:ada", NOW);

        assertThat(chat.sealedUrl()).isEqualTo("sealed again");
    }

    private static EndpointSettings settings(String url, boolean enabled) {
        return new EndpointSettings(EndpointKind.WEBHOOK, "Status", url, null, false, enabled);
    }

    private void failTimes(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            endpoint.recordFailure(at);
        }
    }
}
