package dev.debrief.notifications.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.standardwebhooks.Webhook;
import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.kit.outgoing.StubHttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class EndpointTestResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @SuppressWarnings("NullAway.Init") // set by NotificationResources
    GreenMail mail;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final StubHttpServer receiver = new StubHttpServer();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aWebhookIsSignedAndSentAtOnce() {
        ApiResponse endpoint =
                RecipientFixtures.endpoint(receiver.respondWith(200, "thanks").url(), false);

        ApiResponse result = test(endpoint);

        assertThat(result.text("/outcome")).isEqualTo("SUCCESS");
        assertThat(result.at("/status").asInt()).isEqualTo(200);
        assertThat(result.text("/snippet")).isEqualTo("thanks");
        assertThat(result.at("/latencyMs").isNumber()).isTrue();
        assertThat(receiver.received()).singleElement().satisfies(received -> {
            HttpHeaders headers = HttpHeaders.of(received.headers(), (name, value) -> true);
            assertThatCode(() -> new Webhook(endpoint.text("/secret")).verify(received.body(), headers))
                    .doesNotThrowAnyException();
            assertThat(received.body()).contains("\"type\":\"dev.debrief.endpoint.tested.v1\"");
        });
    }

    /** The second body on docs/webhooks.md. */
    @Test
    void aTestMessageHasTheMembersThatTheDocumentationShows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "webhooks.md"));
        JsonNode shown = JSON.readTree(page.split("```json\n")[2].split("```")[0]);
        test(RecipientFixtures.endpoint(receiver.respondWith(200, "ok").url(), false));

        JsonNode sent = JSON.readTree(receiver.received().get(0).body()).get("data");

        assertThat(names(sent)).isEqualTo(names(shown));
        assertThat(names(sent.get("event"))).isEqualTo(names(shown.get("event")));
        assertThat(sent.get("eventType")).isEqualTo(shown.get("eventType"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLACK", "TEAMS"})
    void aChatShowsATestMessage(String kind) {
        receiver.respondWith(200, "ok");
        ApiResponse endpoint = RecipientFixtures.endpoint(kind, receiver.url());

        assertThat(test(endpoint).text("/outcome")).isEqualTo("SUCCESS");

        assertThat(receiver.received())
                .singleElement()
                .satisfies(received -> assertThat(received.body()).contains("Test message from Debrief"));
    }

    @Test
    void anAddressReceivesATestMail() {
        String address = RecipientFixtures.uniqueName("list") + "@example.com";

        ApiResponse result = test(RecipientFixtures.endpoint("EMAIL", "mailto:" + address));

        assertThat(result.text("/outcome")).isEqualTo("SUCCESS");
        assertThat(mail.getReceivedMessagesForDomain(address)).hasSize(1);
    }

    @Test
    void aFailureIsReportedAndHasNoConsequences() {
        ApiResponse endpoint =
                RecipientFixtures.endpoint(receiver.respondWith(410, "closed").url(), false);

        ApiResponse result = test(endpoint);

        assertThat(result.text("/outcome")).isEqualTo("NON_2XX");
        assertThat(result.text("/detail")).isEqualTo("The receiver responded with 410 Gone.");
        assertThat(admin.get(endpoint.location()).etag()).isEqualTo(endpoint.etag());
        assertThat(RecipientFixtures.deliveriesTo(endpoint.text("/endpoint/id")).at("/items"))
                .isEmpty();
    }

    @Test
    void aDisabledEndpointCanBeTestedAsOftenAsNecessary() {
        receiver.respondWith(500, "not yet");
        ApiResponse endpoint = RecipientFixtures.endpoint(receiver.url(), false);
        admin.patch(endpoint.location(), endpoint.etag(), Map.of("enabled", false))
                .expect(200);

        for (int i = 0; i < 6; i++) {
            assertThat(test(endpoint).text("/outcome")).isEqualTo("NON_2XX");
        }
        receiver.respondWith(200, "ok");

        assertThat(test(endpoint).text("/outcome")).isEqualTo("SUCCESS");
        assertThat(receiver.received()).hasSize(7);
    }

    @Test
    void onlyTheBeginningOfAResponseIsReturned() {
        receiver.respondWith(500, "é".repeat(5_000));

        ApiResponse result = test(RecipientFixtures.endpoint(receiver.url(), false));

        assertThat(result.text("/snippet")).isEqualTo("é".repeat(1_000));
    }

    @Test
    void onlyAdminsTestEndpoints() {
        ApiResponse endpoint = RecipientFixtures.endpoint(receiver.url(), false);

        ApiClient.as(Tokens.approver())
                .post(endpoint.location() + "/test", "{}")
                .expectProblem(403, "forbidden");
        assertThat(receiver.received()).isEmpty();
    }

    private ApiResponse test(ApiResponse endpoint) {
        return admin.post(endpoint.location() + "/test", "{}").expect(200);
    }
}
