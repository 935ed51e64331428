package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointUrlsTest {

    private static final String SLACK_URL = "https://hooks.slack.com/services/T0123456/B0123456/abcdefghijkl1234";
    private static final String TEAMS_URL =
            "https://prod-7.logic.azure.com:443/workflows/0123abcd/triggers/manual?sp=%2Frun&sig=secret-signature";

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, https://hooks.example.com/debrief?token=abc, https://hooks.example.com/debrief?token=abc",
        "EMAIL, mailto:payments@example.com, mailto:payments@example.com",
        "SLACK, " + SLACK_URL + ", https://hooks.slack.com/…1234",
        "TEAMS, " + TEAMS_URL + ", https://prod-7.logic.azure.com:443/…ture",
        "SLACK, https://chat.example.com/short-secret, https://chat.example.com/…"
    })
    void showsOfASecretUrlNoMoreThanItsServerAndItsEnd(EndpointKind kind, String url, String shown) {
        assertThat(EndpointUrls.shown(kind, url)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "no route to " + SLACK_URL + ", no route to …",
        "'Cannot POST /services/T0123456/B0123456/abcdefghijkl1234', 'Cannot POST …'",
        "invalid_payload, invalid_payload"
    })
    void aResponseThatRepeatsASecretUrlIsMasked(String response, String masked) {
        assertThat(target(EndpointKind.SLACK, SLACK_URL).masked(response)).isEqualTo(masked);
    }

    @Test
    void theQueryOfASecretUrlIsMasked() {
        assertThat(target(EndpointKind.TEAMS, TEAMS_URL).masked("{\"query\": \"sp=%2Frun&sig=secret-signature\"}"))
                .isEqualTo("{\"query\": \"…\"}");
    }

    @Test
    void theUrlOfAWebhookIsNoSecret() {
        EndpointTarget webhook = target(EndpointKind.WEBHOOK, "https://hooks.example.com/debrief");

        assertThat(webhook.masked("no route to https://hooks.example.com/debrief"))
                .isEqualTo("no route to https://hooks.example.com/debrief");
        assertThat(webhook.destination()).isEqualTo("https://hooks.example.com/debrief");
    }

    @Test
    void aSecretUrlNamesNothing() {
        EndpointTarget chat = target(EndpointKind.SLACK, SLACK_URL);

        assertThat(chat.destination()).isEqualTo(chat.id().toString());
        assertThat(chat.toString()).doesNotContain("hooks.slack.com");
    }

    private static EndpointTarget target(EndpointKind kind, String url) {
        return new EndpointTarget(UUID.randomUUID(), kind, "Payments", url, List.of(), true);
    }
}
