package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentResourceTest {

    private static final String PATH = "/api/v1/incidents";

    @Test
    void reportsAnIncidentAfterwardsAndResolvesIt() {
        ApiResponse reported = report("""
                {"title": "Checkout fails", "severity": "HIGH", "severityReason": "Nobody can pay",
                 "services": ["checkout"], "reportedBy": {"handle": "team:support", "displayName": "Customer Support"},
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "firstSignalAt": "2024-11-15T10:22:00Z",
                           "detectedAt": "2024-11-15T10:25:00Z", "acknowledgedAt": "2024-11-15T10:30:00Z",
                           "identifiedAt": "2024-11-15T10:45:00Z", "mitigatedAt": "2024-11-15T11:20:00Z"}}
                """);

        ApiResponse resolved = contributor()
                .post(reported.location() + "/transitions", reported.etag(), """
                {"transition": "RESOLVE", "at": "2024-11-15T11:35:00Z"}
                """)
                .expect(200);

        assertThat(resolved.text("/status")).isEqualTo("RESOLVED");
        assertThat(resolved.at("/durations").findValuesAsText("seconds"))
                .startsWith("420", "600", "900", "1800", "3900", "4800");
        assertThat(resolved.text("/durations/5/inWords")).isEqualTo("1 hour 20 minutes");
        PublishedEvents events = PublishedEvents.about(reported.text("/id"));
        assertThat(events.names()).containsExactly("reported", "status-changed", "resolved", "timeline-entry-recorded");
        assertThat(events.payloads().get(2).at("/durations/5/seconds").asLong()).isEqualTo(4800);
        assertThat(events.last().at("/incident/times/resolvedAt").asText()).isEqualTo("2024-11-15T11:35:00Z");
    }

    @Test
    void findsAnIncidentByIdAndByKeyInAnyCase() {
        ApiResponse reported = report(simple("Found twice"));

        for (String reference :
                List.of(reported.text("/key"), reported.text("/key").toLowerCase(), reported.text("/id"))) {
            ApiResponse read = reader().get(PATH + "/" + reference).expect(200);
            assertThat(read.json()).isEqualTo(reported.json());
        }
    }

    @Test
    void answersNotModifiedForTheCurrentRevision() {
        ApiResponse reported = report(simple("Unchanged"));

        reader().with("If-None-Match", reported.etag()).get(reported.location()).expect(304);
    }

    @Test
    void patchReplacesMembersAndNullRemovesThem() {
        ApiResponse reported = report("""
                {"title": "Before", "summary": "Old words", "severity": "LOW", "labels": ["a"],
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "detectedAt": "2024-11-15T10:25:00Z"}}
                """);

        ApiResponse corrected =
                contributor().patch(reported.location(), reported.etag(), """
                {"title": "After", "summary": null, "times": {"detectedAt": "2024-11-15T10:35:00Z"},
                 "correctionReason": "The alert log says so"}
                """).expect(200);

        assertThat(corrected.text("/title")).isEqualTo("After");
        assertThat(corrected.json().has("summary")).isFalse();
        assertThat(corrected.text("/times/startedAt")).isEqualTo("2024-11-15T10:15:00Z");
        assertThat(corrected.text("/durations/1/seconds")).isEqualTo("1200");
        assertThat(corrected.at("/labels").toString()).isEqualTo("[\"a\"]");
        PublishedEvents events = PublishedEvents.about(reported.text("/id"));
        assertThat(events.names()).containsExactly("reported", "updated");
        assertThat(events.last().at("/changedFields").toString()).isEqualTo("[\"title\",\"summary\",\"times\"]");
        assertThat(events.last().at("/durations/1/seconds").asLong()).isEqualTo(1200);
    }

    @Test
    void refusesAPatchWithAnInvalidResult() {
        ApiResponse reported = report(simple("Keeps its title"));

        ApiResponse refused = contributor()
                .patch(reported.location(), reported.etag(), "{\"title\": \"\"}")
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/title");
        assertThat(reader().get(reported.location()).etag()).isEqualTo(reported.etag());
    }

    @Test
    void refusesATransitionAndListsTheAllowedOnes() {
        ApiResponse reported = report(simple("Open"));

        ApiResponse refused = contributor()
                .post(reported.location() + "/transitions", reported.etag(), "{\"transition\": \"CLOSE\"}")
                .expectProblem(409, "transition-not-allowed");

        assertThat(refused.at("/allowedTransitions").toString())
                .isEqualTo("[\"INVESTIGATE\",\"IDENTIFY\",\"MITIGATE\",\"RESOLVE\",\"CANCEL\"]");
    }

    @Test
    void cancellingRequiresAReason() {
        ApiResponse reported = report(simple("Nothing after all"));
        String transitions = reported.location() + "/transitions";

        contributor()
                .post(transitions, reported.etag(), "{\"transition\": \"CANCEL\"}")
                .expectProblem(400, "validation-failed");
        contributor()
                .post(transitions, reported.etag(), "{\"transition\": \"CANCEL\", \"reason\": \"False alarm\"}")
                .expect(200);
    }

    @Test
    void refusesTimesInTheFuture() {
        ApiResponse refused = contributor().post(PATH, """
                {"title": "Tomorrow", "severity": "LOW", "times": {"startedAt": "2124-01-01T00:00:00Z"}}
                """).expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/times/startedAt");
    }

    @Test
    void oneOfTwoConcurrentChangesWins() {
        ApiResponse reported = report(simple("Contended"));
        List<CompletableFuture<Integer>> writers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> contributor()
                        .patch(reported.location(), reported.etag(), "{\"title\": \"Writer " + i + "\"}")
                        .status()))
                .toList();

        List<Integer> statuses = writers.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(200, 412);
        assertThat(statuses).containsOnlyOnce(200);
    }

    @Test
    void aRestrictedIncidentDoesNotExistForOutsiders() {
        ApiResponse secret = report("""
                {"title": "Secret", "severity": "CRITICAL", "visibility": "RESTRICTED", "labels": ["secret-list"]}
                """);
        contributor().post(secret.location() + "/participants", """
                {"handle": "team:security", "displayName": "Security", "roles": ["RESPONDER"]}
                """).expect(201);
        ApiClient outsider = ApiClient.as(Tokens.as("eve", "approver"));
        ApiClient member = ApiClient.as(Tokens.withTeams("sam", "reader", "security"));

        for (String path : List.of("", "/timeline", "/impact", "/participants", "/audit")) {
            outsider.get(secret.location() + path).expectProblem(404, "not-found");
            member.get(secret.location() + path).expect(200);
            ApiClient.as(Tokens.admin()).get(secret.location() + path).expect(200);
        }
        assertThat(keys(outsider.get(PATH + "?label=secret-list"))).isEmpty();
        assertThat(keys(member.get(PATH + "?label=secret-list"))).containsExactly(secret.text("/key"));
        outsider.patch(secret.location(), secret.etag(), "{\"title\": \"x\"}").expectProblem(404, "not-found");
        outsider.post(secret.location() + "/timeline", """
                {"occurredAt": "2024-11-15T10:25:00Z", "kind": "NOTE", "text": "x"}
                """).expectProblem(404, "not-found");
    }

    @Test
    void theAuditLogListsWhoChangedWhat() {
        ApiResponse reported = report(simple("Audited"));
        contributor()
                .patch(reported.location(), reported.etag(), "{\"title\": \"Audited twice\"}")
                .expect(200);

        ApiResponse history = reader().get(reported.location() + "/audit").expect(200);

        assertThat(history.json().findValuesAsText("action")).containsExactly("incident.updated", "incident.reported");
        assertThat(history.text("/items/0/actor")).isEqualTo("user:dana");
        assertThat(history.text("/items/0/before/title")).isEqualTo("Audited");
        assertThat(history.text("/items/0/after/title")).isEqualTo("Audited twice");
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }

    private static ApiClient reader() {
        return ApiClient.as(Tokens.reader());
    }

    private static ApiResponse report(String body) {
        return contributor().post(PATH, body).expect(201);
    }

    private static String simple(String title) {
        return "{\"title\": \"" + title + "\", \"severity\": \"MEDIUM\"}";
    }

    private static List<String> keys(ApiResponse page) {
        return page.expect(200).texts("/items", "key");
    }
}
