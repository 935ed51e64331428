package dev.debrief.actions.tracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.SecretResealer;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.TestClock;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.vendor.GitHubStub;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TrackerResourceTest {

    private static final String TRACKERS = TrackerApi.TRACKERS;

    @Inject
    SecretResealer resealer;

    private final ApiClient admin = TrackerApi.admin();
    private final GitHubStub stub = new GitHubStub(new TestClock());

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void theSecretIsShownOnlyOnceAndTheTokenNever() {
        ApiClient repeating = admin.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> request = TrackerApi.gitHub(stub.url(), Map.of());

        ApiResponse created = repeating.post(TRACKERS, request).expect(201);
        ApiResponse replayed = repeating.post(TRACKERS, request).expect(201);

        String secret = created.text("/secret");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(replayed.text("/secret")).isEqualTo("shown once");
        assertThat(created.text("/tracker/webhookUrl"))
                .isEqualTo(TRACKERS + "/" + created.text("/tracker/key") + "/webhook");
        ApiResponse read = admin.get(created.location()).expect(200);
        assertThat(read.body()).doesNotContain(secret, GitHubStub.TOKEN);
        assertThat(everythingStored()).doesNotContain(secret, GitHubStub.TOKEN);
    }

    @Test
    void hasDefaults() {
        ApiResponse created =
                admin.post(TRACKERS, TrackerApi.gitHub(stub.url(), Map.of())).expect(201);

        assertThat(created.at("/tracker/enabled").asBoolean()).isTrue();
        assertThat(created.text("/tracker/directions/title")).isEqualTo("OUT");
        assertThat(created.text("/tracker/directions/status")).isEqualTo("BOTH");
        assertThat(created.text("/tracker/directions/dueDate")).isEqualTo("OUT");
        assertThat(created.text("/tracker/statusMapping/wontDo")).isEqualTo("DROPPED");
        assertThat(created.text("/tracker/labelsForStatus/inProgress")).isEqualTo("in progress");
        assertThat(created.at("/tracker/receivesRestricted").asBoolean()).isFalse();
        assertThat(created.text("/tracker/issueType")).isEqualTo("Task");
    }

    @ParameterizedTest
    @CsvSource({
        "project, acme, #/project",
        "kind, JIRA_CLOUD, #/project",
        "baseUrl, https://api.example.com/?q=1, #/baseUrl",
        "secret, short, #/secret",
        "key, Upper, #/key"
    })
    void refusesWhatTheProductCannotHave(String member, String value, String pointer) {
        ApiResponse refused = admin.post(TRACKERS, TrackerApi.gitHub(stub.url(), Map.of(member, value)));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void jiraNeedsAnAddressAndCloudAUser() {
        Map<String, Object> request = TrackerApi.gitHub(stub.url(), Map.of("kind", "JIRA_CLOUD", "project", "PAY"));

        ApiResponse withoutUser = admin.post(TRACKERS, request).expectProblem(400, "validation-failed");
        assertThat(withoutUser.text("/errors/0/pointer")).isEqualTo("#/credentials/user");
        request.remove("baseUrl");
        ApiResponse withoutUrl = admin.post(TRACKERS, request).expectProblem(400, "validation-failed");
        assertThat(withoutUrl.text("/errors/0/pointer")).isEqualTo("#/baseUrl");
    }

    @Test
    void dueDatesOfGitHubCannotBeReceived() {
        ApiResponse refused =
                admin.post(TRACKERS, TrackerApi.gitHub(stub.url(), Map.of("directions", Map.of("dueDate", "BOTH"))));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/directions/dueDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example.com", "https://127.0.0.1", "https://169.254.169.254"})
    void refusesPrivateAddresses(String url) {
        ApiResponse refused = admin.post(TRACKERS, TrackerApi.gitHub(url, Map.of()));

        refused.expectProblem(400, "url-refused");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/baseUrl");
    }

    @Test
    void gitLabDictatesTheFormatOfItsSigningToken() {
        Map<String, Object> request = new HashMap<>(TrackerApi.gitHub(stub.url(), Map.of("kind", "GITLAB")));
        request.put("secret", "whsec_no!base64");

        ApiResponse refused = admin.post(TRACKERS, request).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/secret");
        request.put("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        admin.post(TRACKERS, request).expect(201);
    }

    @Test
    void aTokenIsKeptOrReplaced() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String stored = storedToken(tracker);

        admin.patch(tracker.path(), "*", Map.of("name", "Renamed")).expect(200);
        assertThat(storedToken(tracker)).isEqualTo(stored);
        admin.patch(tracker.path(), "*", Map.of("credentials", Map.of("token", "another")))
                .expect(200);
        assertThat(storedToken(tracker)).isNotEqualTo(stored).startsWith("v1.");
        admin.patch(tracker.path(), "*", "{\"credentials\": {\"token\": null}}")
                .expectProblem(400, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://attacker.example",
                "https://api.github.com:8443",
                "https://api.github.com.attacker.example",
            })
    void aStoredTokenIsNotSentToAnotherServer(String url) {
        ApiResponse created = admin.post(TRACKERS, TrackerApi.gitHub("https://api.github.com", Map.of()))
                .expect(201);
        TrackerApi tracker = new TrackerApi(created.text("/tracker/key"), created.text("/secret"));
        String stored = storedToken(tracker);

        ApiResponse refused =
                admin.patch(tracker.path(), "*", Map.of("baseUrl", url)).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/credentials/token");
        assertThat(tracker.get().text("/baseUrl")).isEqualTo("https://api.github.com");
        admin.patch(tracker.path(), "*", "{\"baseUrl\": null}").expect(200);
        admin.patch(tracker.path(), "*", Map.of("baseUrl", "https://API.GitHub.com:443/"))
                .expect(200);
        assertThat(storedToken(tracker)).isEqualTo(stored);
        admin.patch(tracker.path(), "*", Map.of("baseUrl", url, "credentials", Map.of("token", "of-the-other")))
                .expect(200);
        assertThat(storedToken(tracker)).isNotEqualTo(stored);
        admin.patch(tracker.path(), "*", "{\"baseUrl\": null}").expectProblem(400, "validation-failed");
    }

    @Test
    void aTokenBelongsToItsUser() {
        TrackerApi tracker = TrackerApi.add(TrackerApi.gitHub(
                stub.url(),
                Map.of(
                        "kind", "JIRA_CLOUD",
                        "project", "PAY",
                        "credentials", Map.of("user", "debrief@example.com", "token", "of-debrief"))));

        ApiResponse refused = admin.patch(
                        tracker.path(), "*", Map.of("credentials", Map.of("user", "other@example.com")))
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/credentials/token");
        admin.patch(
                        tracker.path(),
                        "*",
                        Map.of("credentials", Map.of("user", "other@example.com", "token", "of-the-other")))
                .expect(200);
    }

    @Test
    void aPatchChangesSingleDirectionsAndNullRestoresTheDefaults() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);

        ApiResponse changed = admin.patch(
                        tracker.path(),
                        "*",
                        "{\"directions\": {\"title\": \"BOTH\"}, \"labelsForStatus\": {\"inProgress\": null}}")
                .expect(200);

        assertThat(changed.text("/directions/title")).isEqualTo("BOTH");
        assertThat(changed.text("/directions/status")).isEqualTo("BOTH");
        assertThat(changed.at("/labelsForStatus").has("inProgress")).isFalse();
        ApiResponse restored = admin.patch(tracker.path(), changed.etag(), "{\"directions\": null}")
                .expect(200);
        assertThat(restored.text("/directions/title")).isEqualTo("OUT");
        admin.patch(tracker.path(), changed.etag(), Map.of("name", "Stale")).expectProblem(412, "stale-revision");
    }

    @Test
    void saysWhatIsWrongWithTheProject() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        assertThat(check(tracker).at("/ok").asBoolean()).isTrue();

        stub.disableIssues();

        ApiResponse checked = check(tracker);
        assertThat(checked.at("/ok").asBoolean()).isFalse();
        assertThat(checked.text("/problems/0")).contains("Issues are disabled");
    }

    @Test
    void aTokenThatIsWrongIsSaidToo() {
        TrackerApi tracker =
                TrackerApi.add(TrackerApi.gitHub(stub.url(), Map.of("credentials", Map.of("token", "wrong"))));

        assertThat(check(tracker).text("/problems/0")).contains("refuses the token (401)");
    }

    private ApiResponse check(TrackerApi tracker) {
        return admin.post(tracker.path() + "/check", "{}").expect(200);
    }

    @Test
    void aKeyIsUnique() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);

        admin.post(TRACKERS, TrackerApi.gitHub(stub.url(), Map.of("key", tracker.key())))
                .expectProblem(409, "tracker-exists");
    }

    @Test
    void ofConcurrentRequestsWithTheSameKeyOneSucceeds() {
        Map<String, Object> request = TrackerApi.gitHub(stub.url(), Map.of());

        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> admin.post(TRACKERS, request).status()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void sealsSecretAndTokenWithTheFirstKey() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        SecretBox previous = new SecretBox(List.of(DebriefTestResource.PREVIOUS_SECRETS_KEY));
        String id = TrackerDatabase.column("SELECT id FROM tracker WHERE key = ?", tracker.key())
                .get(0);
        String token = previous.seal(id + "/token", GitHubStub.TOKEN);
        TrackerDatabase.execute(
                "UPDATE tracker SET secret = ?, api_token = ? WHERE key = ?",
                previous.seal(id, "sealed-before"),
                token,
                tracker.key());

        resealer.resealAll();

        assertThat(storedToken(tracker)).isNotEqualTo(token);
        assertThat(check(tracker).at("/ok").asBoolean()).isTrue();
    }

    @Test
    void everyChangeIsAudited() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        String id = TrackerDatabase.column("SELECT id FROM tracker WHERE key = ?", tracker.key())
                .get(0);

        admin.patch(tracker.path(), "*", Map.of("name", "Renamed")).expect(200);
        admin.post(tracker.path() + "/rotate-secret", "*", "{}").expect(200);
        admin.delete(tracker.path(), "*").expect(204);

        assertThat(TrackerDatabase.column(
                        "SELECT action FROM audit_entry WHERE subject_type = 'tracker' AND subject_id = ? ORDER BY id",
                        id))
                .containsExactly("tracker.added", "tracker.edited", "tracker.secret-rotated", "tracker.removed");
        admin.get(tracker.path()).expectProblem(404, "not-found");
    }

    @Test
    void onlyAdminsManageTrackers() {
        TrackerApi tracker = TrackerApi.addGitHub(stub);
        ApiClient approver = ApiClient.as(Tokens.approver());

        approver.get(TRACKERS).expectProblem(403, "forbidden");
        approver.get(tracker.path()).expectProblem(403, "forbidden");
        approver.delete(tracker.path(), "*").expectProblem(403, "forbidden");
    }

    private static String storedToken(TrackerApi tracker) {
        return TrackerDatabase.column("SELECT api_token FROM tracker WHERE key = ?", tracker.key())
                .get(0);
    }

    private static String everythingStored() {
        return TrackerDatabase.column("""
                        SELECT concat((SELECT string_agg(t::text, ' ') FROM tracker t),
                            (SELECT string_agg(a::text, ' ') FROM audit_entry a),
                            (SELECT string_agg(r::text, ' ') FROM idempotency_reply r))""").get(0);
    }
}
