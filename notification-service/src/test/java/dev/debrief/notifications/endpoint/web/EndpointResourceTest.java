package dev.debrief.notifications.endpoint.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class EndpointResourceTest {

    private static final String ENDPOINTS = "/api/v1/endpoints";
    private static final String SLACK_URL = "https://hooks.slack.com/services/T0123456/B0123456/abcdefghijkl1234";
    private static final String URL = "https://hooks.example.com/debrief";

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @Test
    void theSecretIsShownOnlyOnce() throws Exception {
        ApiClient repeating = admin.with("Idempotency-Key", RecipientFixtures.uniqueName("key"));
        Map<String, Object> body = Map.of("name", RecipientFixtures.uniqueName("hook"), "url", URL);

        ApiResponse created = repeating.post(ENDPOINTS, body).expect(201);
        ApiResponse replayed = repeating.post(ENDPOINTS, body).expect(201);

        String secret = created.text("/secret");
        assertThat(secret).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(replayed.text("/endpoint/id")).isEqualTo(created.text("/endpoint/id"));
        assertThat(replayed.text("/secret")).isEqualTo("shown once");
        assertThat(admin.get(created.location()).expect(200).body()).doesNotContain("whsec_", "secret\":\"v1");
        assertThat(everythingStored()).doesNotContain(secret);
    }

    @Test
    void rotatingIssuesANewSecretAndNamesTheOverlap() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);

        ApiResponse rotated = admin.post(endpoint.location() + "/rotate-secret", endpoint.etag(), "{}")
                .expect(200);

        assertThat(rotated.text("/secret")).startsWith("whsec_").isNotEqualTo(endpoint.text("/secret"));
        assertThat(rotated.text("/endpoint/previousSecretUntil")).isNotEmpty();
        admin.post(endpoint.location() + "/rotate-secret", endpoint.etag(), "{}")
                .expectProblem(412, "stale-revision");
    }

    @Test
    void disablingIsPublishedAndCanBeUndone() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);

        ApiResponse disabled = admin.patch(endpoint.location(), endpoint.etag(), Map.of("enabled", false))
                .expect(200);
        assertThat(disabled.text("/disabledReason")).isEqualTo("Disabled by user:ada.");
        ApiResponse enabled = admin.patch(endpoint.location(), disabled.etag(), Map.of("enabled", true))
                .expect(200);

        assertThat(enabled.at("/enabled").asBoolean()).isTrue();
        assertThat(enabled.json().has("disabledReason")).isFalse();
        assertThat(PublishedEvents.about(endpoint.text("/endpoint/id")).names()).containsExactly("endpoint-disabled");
    }

    @Test
    void aNameIsUnique() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);

        admin.post(ENDPOINTS, Map.of("name", endpoint.text("/endpoint/name"), "url", URL))
                .expectProblem(409, "endpoint-name-taken");
    }

    @Test
    void onlyAdminsManageEndpoints() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);
        ApiClient approver = ApiClient.as(Tokens.approver());

        approver.get(ENDPOINTS).expectProblem(403, "forbidden");
        approver.get(endpoint.location()).expectProblem(403, "forbidden");
        approver.delete(endpoint.location(), endpoint.etag()).expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706433/",
                "https://user:password@hooks.example.com/",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:0/",
                "gopher://hooks.example.com/"
            })
    void rejectsAUrlOutsideThePublicInternet(String url) {
        ApiResponse refused = admin.post(ENDPOINTS, Map.of("name", RecipientFixtures.uniqueName("hook"), "url", url));

        refused.expectProblem(400, "url-refused");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/url");
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);
        admin.patch(endpoint.location(), endpoint.etag(), Map.of("url", url)).expectProblem(400, "url-refused");
    }

    @Test
    void theUrlOfAChatIsNeverShownOrStoredInClear() throws Exception {
        ApiClient repeating = admin.with("Idempotency-Key", RecipientFixtures.uniqueName("key"));
        Map<String, Object> body =
                Map.of("name", RecipientFixtures.uniqueName("#payments"), "kind", "SLACK", "url", SLACK_URL);

        ApiResponse created = repeating.post(ENDPOINTS, body).expect(201);
        ApiResponse replayed = repeating.post(ENDPOINTS, body).expect(201);
        ApiResponse edited = admin.patch(
                        created.location(), created.etag(), Map.of("url", SLACK_URL + "9876", "team", "team:payments"))
                .expect(200);

        assertThat(created.text("/endpoint/url")).isEqualTo("https://hooks.slack.com/…1234");
        assertThat(created.json().has("secret")).isFalse();
        assertThat(edited.text("/url")).isEqualTo("https://hooks.slack.com/…9876");
        assertThat(List.of(created, replayed, edited, admin.get(created.location()), admin.get(ENDPOINTS)))
                .noneMatch(response -> response.body().contains("B0123456"));
        assertThat(everythingStored()).doesNotContain("B0123456");
    }

    @Test
    void aMaskedUrlThatIsSentBackStaysAsItIs() {
        ApiResponse chat = RecipientFixtures.endpoint("TEAMS", "https://flows.example.com/workflows/abcdefghijklmnop");
        String masked = chat.text("/endpoint/url");

        ApiResponse unchanged =
                admin.patch(chat.location(), chat.etag(), Map.of("url", masked)).expect(200);
        assertThat(unchanged.etag()).isEqualTo(chat.etag());
        admin.patch(chat.location(), chat.etag(), Map.of("url", masked + "x")).expectProblem(400, "url-refused");
    }

    @Test
    void anAddressIsAnEndpoint() {
        ApiResponse list = RecipientFixtures.endpoint("EMAIL", "mailto:payments@example.com");

        assertThat(list.text("/endpoint/kind")).isEqualTo("EMAIL");
        assertThat(list.text("/endpoint/url")).isEqualTo("mailto:payments@example.com");
        admin.patch(list.location(), list.etag(), Map.of("url", URL)).expectProblem(400, "url-refused");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, payments@example.com",
        "EMAIL, mailto:payments",
        "EMAIL, 'mailto:payments@example.com?bcc=all@example.com'",
        "EMAIL, 'mailto:a@example.com,b@example.com'",
        "SLACK, https://127.0.0.1/services/T0000/B0000/abcdefghijklmnop",
        "TEAMS, http://flows.example.com/workflows/abcdefghijklmnop",
        "WEBHOOK, mailto:payments@example.com"
    })
    void rejectsAUrlOfAnotherKind(String kind, String url) {
        admin.post(ENDPOINTS, Map.of("name", RecipientFixtures.uniqueName("odd"), "kind", kind, "url", url))
                .expectProblem(400, "url-refused");
    }

    @Test
    void anEndpointBelongsToATeam() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);

        ApiResponse edited = admin.patch(endpoint.location(), endpoint.etag(), Map.of("team", "team:payments"))
                .expect(200);

        assertThat(edited.text("/team")).isEqualTo("team:payments");
        admin.patch(endpoint.location(), edited.etag(), Map.of("team", "user:dana"))
                .expectProblem(400, "validation-failed");
        admin.patch(endpoint.location(), edited.etag(), "{\"team\": null}").expect(200);
        assertThat(admin.get(endpoint.location()).json().has("team")).isFalse();
    }

    @Test
    void onlyWebhooksHaveASecret() {
        ApiResponse chat = RecipientFixtures.endpoint("SLACK", SLACK_URL);

        admin.post(chat.location() + "/rotate-secret", chat.etag(), "{}").expectProblem(409, "endpoint-does-not-sign");
    }

    @Test
    void removesAnEndpoint() {
        ApiResponse endpoint = RecipientFixtures.endpoint(URL, false);

        admin.delete(endpoint.location(), endpoint.etag()).expect(204);

        admin.get(endpoint.location()).expectProblem(404, "not-found");
    }

    private static String everythingStored() throws Exception {
        String everything = "SELECT (SELECT string_agg(e::text, ' ') FROM endpoint e)"
                + " || (SELECT string_agg(a::text, ' ') FROM audit_entry a)"
                + " || (SELECT string_agg(r::text, ' ') FROM idempotency_reply r)";
        try (Connection database = ServiceUnderTest.database();
                ResultSet row = database.createStatement().executeQuery(everything)) {
            row.next();
            return row.getString(1);
        }
    }
}
