package dev.debrief.notifications.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SlackChannelTest {

    private static final String SECRET_PATH = "/services/T0123456/B0123456/abcdefghijkl1234";

    @Inject
    SlackChannel channel;

    private final StubHttpServer slack = new StubHttpServer();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void postsJsonToTheSecretUrlWithoutASignature() {
        slack.respondWith(200, "ok");

        SendResult result = channel.send(message("Short"));

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(slack.received()).singleElement().satisfies(received -> {
            assertThat(received.path()).isEqualTo(SECRET_PATH);
            assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(received.headers()).doesNotContainKey("Webhook-signature");
            assertThat(received.body()).contains("\"blocks\":[", "Short");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "200, ok, SUCCESS, false, Accepted.",
        "302, '', NON_2XX, false, Slack responded with 302.",
        "400, invalid_blocks, REJECTED, false, Slack responded with 400 invalid_blocks.",
        "403, action_prohibited, NON_2XX, true, Slack responded with 403 action_prohibited.",
        "404, no_service, NON_2XX, true, Slack responded with 404 no_service.",
        "404, <html>Not found</html>, NON_2XX, true, Slack responded with 404.",
        "410, channel_is_archived, NON_2XX, true, Slack responded with 410 channel_is_archived.",
        "429, rate_limited, NON_2XX, false, Slack responded with 429 rate_limited.",
        "500, rollup_error, NON_2XX, false, Slack responded with 500 rollup_error."
    })
    void errorsOfTheUrlOrTheChannelAreFinal(int status, String body, Outcome outcome, boolean gone, String detail) {
        slack.respondWith(status, body);

        SendResult result = channel.send(message("Short"));

        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.gone()).isEqualTo(gone);
        assertThat(result.detail()).isEqualTo(detail);
        assertThat(result.status()).isEqualTo(status);
    }

    @Test
    void waitsAsLongAsSlackAsksFor() {
        slack.respondWith(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "7");
            StubHttpServer.reply(exchange, 429, "rate_limited");
        });
        Message message = message("Short");

        SendResult refused = channel.send(message);
        SendResult unsent = channel.send(message);

        assertThat(refused.postponed()).isTrue();
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(unsent.postponed()).isTrue();
        assertThat(unsent.retryAfter()).isBetween(Duration.ZERO, Duration.ofSeconds(7));
        assertThat(slack.received()).hasSize(1);
    }

    @Test
    void aResponseDoesNotRevealTheUrl() {
        slack.respondWith(404, "Cannot POST " + SECRET_PATH);

        assertThat(channel.send(message("Short")).snippet()).isEqualTo("Cannot POST …");
    }

    @Test
    void afterAPartTheNextOneIsDueInASecond() {
        slack.respondWith(200, "ok");

        SendResult result = channel.send(message("x".repeat(12_000)));

        assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(result.detail()).isEqualTo("Slack accepted 1 of 2 messages.");
        assertThat(result.postponed()).isTrue();
        assertThat(result.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(slack.received())
                .singleElement()
                .satisfies(received -> assertThat(received.body()).contains("(1/2)"));
    }

    @Test
    void nothingIsSentToAnEndpointThatIsRemovedOrDisabled() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        Message message = message("Short");
        String endpoint = "/api/v1/endpoints/" + message.recipient();

        admin.patch(endpoint, admin.get(endpoint).etag(), Map.of("enabled", false))
                .expect(200);
        SendResult disabled = channel.send(message);
        admin.delete(endpoint, admin.get(endpoint).etag()).expect(204);
        SendResult removed = channel.send(message);

        assertThat(disabled).isEqualTo(SendResult.failure(Outcome.REJECTED, "The endpoint is disabled."));
        assertThat(removed).isEqualTo(SendResult.failure(Outcome.REJECTED, "The endpoint was removed."));
        assertThat(slack.received()).isEmpty();
    }

    @Test
    void saysThatTheTeamOwnsIt() {
        slack.respondWith(200, "ok");
        Message own = message("Short");

        channel.send(new Message(own.id(), own.recipient(), own.notification(), own.reason(), "team:payments"));

        assertThat(slack.received())
                .singleElement()
                .satisfies(received ->
                        assertThat(received.body()).contains("You receive this because team:payments owns AI-12."));
    }

    private Message message(String line) {
        String url = "http://localhost:" + slack.port() + SECRET_PATH;
        String id = RecipientFixtures.endpoint("SLACK", url).text("/endpoint/id");
        NotificationContent content = new NotificationContent(Tone.UPDATE, "Headline", List.of(line));
        return new Message(UUID.randomUUID(), id, SampleNotifications.overdue(content), Reason.OWNER);
    }
}
