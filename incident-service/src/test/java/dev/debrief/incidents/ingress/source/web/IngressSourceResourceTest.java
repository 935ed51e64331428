package dev.debrief.incidents.ingress.source.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IngressSourceResourceTest {

    private static final String SOURCES = "/api/v1/ingress-sources";
    private static final String TOKEN = "token-of-the-api-0123456789";

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @Test
    void theSecretIsShownOnlyOnce() {
        ApiClient repeating = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> body = request(Map.of("api", Map.of("account", "acme", "token", TOKEN)));

        ApiResponse created = repeating.post(SOURCES, body).expect(201);
        ApiResponse replayed = repeating.post(SOURCES, body).expect(201);

        String secret = created.text("/secret");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(created.text("/source/deliveryUrl")).isEqualTo("/api/v1/ingress/" + created.text("/source/key"));
        assertThat(replayed.text("/secret")).isEqualTo("shown once");
        ApiResponse read = admin.get(created.location()).expect(200);
        assertThat(read.at("/api/hasToken").asBoolean()).isTrue();
        assertThat(read.text("/api/account")).isEqualTo("acme");
        assertThat(read.body()).doesNotContain(secret, TOKEN);
        assertThat(everythingStored()).doesNotContain(secret, TOKEN);
    }

    @Test
    void hasDefaults() {
        ApiResponse created = admin.post(SOURCES, request(Map.of())).expect(201);

        assertThat(created.at("/source/enabled").asBoolean()).isTrue();
        assertThat(created.text("/source/defaultVisibility")).isEqualTo("OPEN");
        assertThat(created.at("/source").has("rulesVersion")).isFalse();
        assertThat(created.at("/source/api/hasToken").asBoolean()).isFalse();
    }

    @Test
    void acceptsTheSecretThatTheSenderDictates() {
        ApiResponse created = admin.post(SOURCES, request(Map.of("secret", "dictated!by~the#sender")))
                .expect(201);

        assertThat(created.text("/secret")).isEqualTo("dictated!by~the#sender");
        ApiClient.anonymous()
                .with("X-Stub-Secret", "dictated!by~the#sender")
                .post(created.text("/source/deliveryUrl"), "text/plain", "x".getBytes(UTF_8))
                .expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blanks in it", "ümlaut-secret"})
    void refusesSecretsThatCannotStandInAHeader(String secret) {
        ApiResponse refused = admin.post(SOURCES, request(Map.of("secret", secret)));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/secret");
        assertThat(refused.body()).doesNotContain(secret);
    }

    @Test
    void rotatingAcceptsBothSecretsForAWhile() {
        StubSource source = StubSource.add();
        String etag = admin.get(source.location()).etag();

        ApiResponse rotated =
                admin.post(source.location() + "/rotate-secret", etag, "{}").expect(200);

        StubSource next = new StubSource(source.key(), rotated.text("/secret"));
        assertThat(rotated.text("/source/previousSecretUntil")).isNotEmpty();
        source.send("signed with the previous secret").expect(202);
        next.send("signed with the new secret").expect(202);
        TestDatabase.execute(
                "UPDATE ingress_source SET previous_until = now() - interval '1 second' WHERE key = ?", source.key());
        admin.patch(source.location(), rotated.etag(), Map.of("name", "Renamed"))
                .expect(200);
        source.send("too late").expectProblem(403, "ingress-refused");
        admin.post(source.location() + "/rotate-secret", etag, "{}").expectProblem(412, "stale-revision");
    }

    @Test
    void rotatingTakesAGivenSecret() {
        StubSource source = StubSource.add();

        ApiResponse rotated = admin.post(
                        source.location() + "/rotate-secret",
                        admin.get(source.location()).etag(),
                        Map.of("secret", "given-by-the-sender"))
                .expect(200);

        assertThat(rotated.text("/secret")).isEqualTo("given-by-the-sender");
        new StubSource(source.key(), "given-by-the-sender").send("anything").expect(202);
    }

    @Test
    void aDisabledSourceIsRefusedAtOnce() {
        StubSource source = StubSource.add();
        source.send("one").expect(202);

        ApiResponse disabled = admin.patch(
                        source.location(), admin.get(source.location()).etag(), Map.of("enabled", false))
                .expect(200);

        source.send("two").expectProblem(403, "ingress-refused");
        admin.patch(source.location(), disabled.etag(), Map.of("enabled", true)).expect(200);
        source.send("two").expect(202);
    }

    @Test
    void aTokenIsKeptReplacedOrRemoved() {
        ApiResponse created = admin.post(SOURCES, request(Map.of("api", Map.of("user", "reader", "token", TOKEN))))
                .expect(201);
        String stored = storedToken(created);

        ApiResponse kept = admin.patch(created.location(), created.etag(), Map.of("api", Map.of("account", "acme")))
                .expect(200);
        assertThat(storedToken(created)).isEqualTo(stored);
        ApiResponse replaced = admin.patch(created.location(), kept.etag(), Map.of("api", Map.of("token", "another")))
                .expect(200);
        assertThat(storedToken(created)).isNotEqualTo(stored).startsWith("v1.");
        assertThat(replaced.text("/api/account")).isEqualTo("acme");
        ApiResponse removed = admin.patch(created.location(), replaced.etag(), "{\"api\": {\"token\": null}}")
                .expect(200);

        assertThat(removed.at("/api/hasToken").asBoolean()).isFalse();
        assertThat(removed.text("/api/user")).isEqualTo("reader");
        assertThat(storedToken(created)).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example",
                "https://api.pagerduty.com:8443",
                "https://api.pagerduty.com.attacker.example",
            })
    void aStoredTokenIsNotSentToAnotherServer(String url) {
        ApiResponse created = admin.post(
                        SOURCES, request(Map.of("api", Map.of("url", "https://api.pagerduty.com", "token", TOKEN))))
                .expect(201);
        String stored = storedToken(created);

        ApiResponse refused = admin.patch(created.location(), "*", Map.of("api", Map.of("url", url)))
                .expectProblem(400, "validation-failed");
        ApiResponse withoutUrl = admin.patch(created.location(), "*", "{\"api\": {\"url\": null}}")
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/api/token");
        assertThat(withoutUrl.text("/errors/0/pointer")).isEqualTo("#/api/token");
        assertThat(admin.get(created.location()).text("/api/url")).isEqualTo("https://api.pagerduty.com");
        admin.patch(created.location(), "*", Map.of("api", Map.of("url", "https://API.PagerDuty.com:443/eu")))
                .expect(200);
        assertThat(storedToken(created)).isEqualTo(stored);
        admin.patch(created.location(), "*", Map.of("api", Map.of("url", url, "token", "of-the-other")))
                .expect(200);
        assertThat(storedToken(created)).isNotEqualTo(stored);
    }

    @Test
    void namesTheKindsThereAre() {
        ApiResponse refused = admin.post(SOURCES, request(Map.of("kind", "carrier-pigeon")));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/kind");
        assertThat(refused.text("/errors/0/detail"))
                .startsWith("must be one of")
                .contains("stub");
    }

    @ParameterizedTest
    @ValueSource(strings = {"received", "ab", "-abc", "Upper", "under_score", "with/slash"})
    void refusesOtherKeys(String key) {
        ApiResponse refused = admin.post(SOURCES, request(Map.of("key", key)));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/key");
    }

    @Test
    void aKeyIsUnique() {
        admin.post(SOURCES, request(Map.of("key", StubSource.add().key()))).expectProblem(409, "ingress-source-exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://api.example.com/", "https://127.0.0.1/", "https://169.254.169.254/", "ftp://x.example"})
    void refusesAnApiOutsideThePublicInternet(String url) {
        ApiResponse refused = admin.post(SOURCES, request(Map.of("api", Map.of("url", url))));

        refused.expectProblem(400, "url-refused");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/api/url");
        StubSource source = StubSource.add();
        admin.patch(source.location(), "*", Map.of("api", Map.of("url", url))).expectProblem(400, "url-refused");
    }

    @Test
    void changesAreAuditedWithoutSecrets() {
        ApiResponse created = admin.post(SOURCES, request(Map.of("secret", "an-audited-secret")))
                .expect(201);
        ApiResponse edited = admin.patch(created.location(), created.etag(), Map.of("name", "Renamed"))
                .expect(200);
        ApiResponse rotated = admin.post(
                        created.location() + "/rotate-secret",
                        edited.etag(),
                        Map.of("secret", "another-audited-secret"))
                .expect(200);
        admin.delete(created.location(), rotated.etag()).expect(204);

        String name = created.text("/source/name");
        assertThat(TestDatabase.column("""
                        SELECT action FROM audit_entry WHERE subject_type = 'ingress-source' AND subject_id =
                            (SELECT subject_id FROM audit_entry WHERE after ->> 'name' = ?) ORDER BY id""", name))
                .containsExactly(
                        "ingress-source.added",
                        "ingress-source.edited",
                        "ingress-source.secret-rotated",
                        "ingress-source.removed");
        assertThat(everythingStored()).doesNotContain("audited-secret");
        admin.get(created.location()).expectProblem(404, "not-found");
    }

    @Test
    void onlyAdminsManageSources() {
        StubSource source = StubSource.add();
        ApiClient approver = ApiClient.as(Tokens.approver());

        approver.get(SOURCES).expectProblem(403, "forbidden");
        approver.get(source.location()).expectProblem(403, "forbidden");
        approver.delete(source.location(), "*").expectProblem(403, "forbidden");
    }

    private static Map<String, Object> request(Map<String, Object> members) {
        Map<String, Object> request = new HashMap<>();
        request.put("key", "source-" + UUID.randomUUID());
        request.put("kind", "stub");
        request.put("name", "Source " + UUID.randomUUID());
        request.putAll(members);
        return request;
    }

    private static String storedToken(ApiResponse created) {
        return TestDatabase.column("SELECT api_token FROM ingress_source WHERE key = ?", created.text("/source/key"))
                .get(0);
    }

    private static String everythingStored() {
        return TestDatabase.column("""
                        SELECT concat((SELECT string_agg(s::text, ' ') FROM ingress_source s),
                            (SELECT string_agg(a::text, ' ') FROM audit_entry a),
                            (SELECT string_agg(r::text, ' ') FROM idempotency_reply r),
                            (SELECT string_agg(d.headers::text, ' ') FROM ingress_delivery d))""").get(0);
    }
}
