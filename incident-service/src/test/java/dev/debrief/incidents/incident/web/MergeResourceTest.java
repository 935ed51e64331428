package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MergeResourceTest {

    private static final List<String> MERGED_COLLECTIONS = List.of("/timeline", "/participants", "/evidence");

    @Test
    void theTargetShowsEverythingOfTheDuplicate() throws Exception {
        ApiResponse duplicate = filled("Vouchers are rejected");
        ApiResponse original = filled("Checkout fails");

        ApiResponse merged = merge(duplicate, original);

        assertThat(merged.text("/status")).isEqualTo("MERGED");
        assertThat(merged.text("/mergedInto/key")).isEqualTo(original.text("/key"));
        assertThat(merged.at("/allowedTransitions")).isEmpty();
        ApiResponse whole = read(original);
        assertThat(whole.text("/mergedIncidents/0/key")).isEqualTo(duplicate.text("/key"));
        ApiResponse timeline = api().get(at(original) + "/timeline").expect(200);
        assertThat(timeline.json().findValuesAsText("text")).contains("In Vouchers are rejected", "In Checkout fails");
        assertThat(timeline.json().findValuesAsText("recordedIn")).containsOnly(duplicate.text("/id"));
        assertThat(api().get(at(original) + "/evidence").json().findValuesAsText("title"))
                .containsExactly("Of Vouchers are rejected", "Of Checkout fails");
        for (String collection : MERGED_COLLECTIONS) {
            assertThat(api().get(at(duplicate) + collection).at("/items")).isEmpty();
        }
        assertThat(PublishedEvents.about(duplicate.text("/id")).names())
                .contains("merged", "timeline-entries-withdrawn", "evidence-removed");
        assertThat(PublishedEvents.about(original.text("/id")).names())
                .contains("updated", "participants-changed", "timeline-entries-added", "evidence-attached");
    }

    @Test
    void unmergingRestoresTheDuplicate() throws Exception {
        Random random = new Random(20241115);
        List<ApiResponse> incidents = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            incidents.add(filled("Part " + i));
        }
        List<String> before = incidents.stream().map(MergeResourceTest::content).toList();
        List<int[]> merges = new ArrayList<>();
        List<Integer> free = new ArrayList<>(List.of(0, 1, 2, 3));
        while (free.size() > 1) {
            int source = free.remove(random.nextInt(free.size()));
            int target = free.get(random.nextInt(free.size()));
            merge(incidents.get(source), incidents.get(target));
            merges.add(0, new int[] {source, target});
        }

        assertThat(api().get(at(incidents.get(free.get(0))) + "/timeline").at("/items"))
                .hasSize(8);
        for (int[] merge : merges) {
            ApiResponse source = read(incidents.get(merge[0]));
            api().post(at(source) + "/unmerge", source.etag(), "{\"reason\": \"Not the same\"}")
                    .expect(200);
        }

        assertThat(incidents.stream().map(MergeResourceTest::content)).isEqualTo(before);
        assertThat(PublishedEvents.about(incidents.get(merges.get(0)[0]).text("/id"))
                        .names())
                .contains("unmerged");
    }

    @Test
    void unmergingRestoresTheStatus() {
        ApiResponse duplicate = report("Mitigated");
        duplicate = api().post(at(duplicate) + "/transitions", duplicate.etag(), "{\"transition\": \"MITIGATE\"}");
        ApiResponse merged = merge(duplicate, report("Original"));

        ApiResponse again = api().post(at(merged) + "/unmerge", merged.etag(), "{\"reason\": \"Another cause\"}")
                .expect(200);

        assertThat(again.text("/status")).isEqualTo("MITIGATED");
        assertThat(again.json().has("mergedInto")).isFalse();
    }

    @Test
    void refusesIncidentsThatCannotBeMerged() {
        ApiResponse one = report("One");
        ApiResponse restricted = api().post("/api/v1/incidents", """
                {"title": "Secret", "severity": "LOW", "visibility": "RESTRICTED"}
                """).expect(201);
        ApiResponse cancelled = report("Cancelled");
        api().post(at(cancelled) + "/transitions", cancelled.etag(), "{\"transition\": \"CANCEL\", \"reason\": \"x\"}")
                .expect(200);

        refuse(one, one.text("/key"), 409, "merge-not-allowed");
        refuse(one, restricted.text("/key"), 409, "merge-not-allowed");
        refuse(one, cancelled.text("/key"), 409, "merge-not-allowed");
        refuse(one, "INC-987654321", 400, "validation-failed");
        refuse(one, "nonsense", 400, "validation-failed");
        api().post(at(one) + "/unmerge", one.etag(), "{\"reason\": \"x\"}").expectProblem(409, "incident-not-merged");
        assertThat(read(one).etag()).isEqualTo(one.etag());
    }

    @Test
    void aHiddenTargetLooksLikeAMissingOne() {
        ApiResponse secret = ApiClient.as(Tokens.as("sam", "contributor"))
                .post("/api/v1/incidents", """
                {"title": "Secret", "severity": "LOW", "visibility": "RESTRICTED"}
                """)
                .expect(201);
        ApiResponse mine = report("Mine");

        ApiResponse refused = refuse(mine, secret.text("/key"), 400, "validation-failed");
        ApiResponse unknown = refuse(mine, "INC-987654321", 400, "validation-failed");

        assertThat(refused.text("/detail").replace(secret.text("/key"), "INC-987654321"))
                .isEqualTo(unknown.text("/detail"));
    }

    @Test
    void aMergedIncidentIsReadOnly() {
        ApiResponse duplicate = filled("Duplicate");
        ApiResponse original = report("Original");
        ApiResponse merged = merge(duplicate, original);

        ApiResponse refused = api().post(at(duplicate) + "/timeline", """
                {"occurredAt": "2024-11-15T10:25:00Z", "kind": "NOTE", "text": "Too late"}
                """).expectProblem(409, "incident-merged");
        assertThat(refused.text("/mergedInto")).isEqualTo(original.text("/key"));
        api().patch(at(duplicate), merged.etag(), "{\"title\": \"x\"}").expectProblem(409, "incident-merged");
        api().put(at(duplicate) + "/impact", "*", "{}").expectProblem(409, "incident-merged");
        api().post(at(duplicate) + "/transitions", merged.etag(), "{\"transition\": \"RESOLVE\"}")
                .expectProblem(409, "incident-merged");
    }

    @Test
    void theAudienceOfARestrictedDuplicateSeesTheTarget() {
        ApiResponse duplicate = restricted("sam");
        ApiResponse original = restricted("dana");
        ApiClient admin = ApiClient.as(Tokens.admin());
        ApiClient sam = ApiClient.as(Tokens.as("sam", "contributor"));
        sam.get(at(original)).expectProblem(404, "not-found");

        ApiResponse merged = admin.post(
                        at(duplicate) + "/merge", duplicate.etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(original.text("/key")))
                .expect(200);
        sam.get(at(original)).expect(200);
        admin.post(at(duplicate) + "/unmerge", merged.etag(), "{\"reason\": \"No\"}")
                .expect(200);

        sam.get(at(original)).expectProblem(404, "not-found");
        sam.get(at(duplicate)).expect(200);
    }

    @Test
    void concurrentMergesInBothDirectionsDoNotDeadlock() {
        for (int round = 0; round < 5; round++) {
            ApiResponse one = report("One");
            ApiResponse other = report("Other");
            CompletableFuture<Integer> there = CompletableFuture.supplyAsync(() -> status(one, other));
            CompletableFuture<Integer> back = CompletableFuture.supplyAsync(() -> status(other, one));

            assertThat(List.of(there.join(), back.join())).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static int status(ApiResponse source, ApiResponse target) {
        return api().post(at(source) + "/merge", "*", """
                {"into": "%s", "reason": "The same"}
                """.formatted(target.text("/key")))
                .status();
    }

    private static ApiResponse restricted(String user) {
        return ApiClient.as(Tokens.as(user, "contributor"))
                .post("/api/v1/incidents", """
                {"title": "Of %s", "severity": "LOW", "visibility": "RESTRICTED"}
                """.formatted(user))
                .expect(201);
    }

    private static ApiResponse filled(String title) {
        ApiResponse incident = report(title);
        api().post(at(incident) + "/timeline", """
                {"occurredAt": "2024-11-15T10:25:00Z", "kind": "NOTE", "text": "In %s"}
                """.formatted(title)).expect(201);
        api().post(at(incident) + "/timeline", """
                {"occurredAt": "2024-11-15T10:20:00Z", "kind": "NOTE", "text": "Before"}
                """).expect(201);
        api().post(at(incident) + "/participants", """
                {"handle": "user:sam", "displayName": "Sam", "roles": ["RESPONDER"]}
                """).expect(201);
        api().post(at(incident) + "/evidence", """
                {"kind": "DASHBOARD", "title": "Of %s", "link": "https://grafana.example.com/d/1"}
                """.formatted(title)).expect(201);
        return read(incident);
    }

    private static String content(ApiResponse incident) {
        StringBuilder content = new StringBuilder();
        JsonNode view = read(incident).json();
        content.append(view.path("status")).append(view.path("mergedInto")).append(view.path("mergedIncidents"));
        MERGED_COLLECTIONS.forEach(collection ->
                content.append(api().get(at(incident) + collection).expect(200).body()));
        return content.toString();
    }

    private static ApiResponse merge(ApiResponse source, ApiResponse target) {
        return api().post(at(source) + "/merge", read(source).etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(target.text("/key")))
                .expect(200);
    }

    private static ApiResponse refuse(ApiResponse source, String into, int status, String type) {
        return api().post(at(source) + "/merge", source.etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(into))
                .expectProblem(status, type);
    }

    private static ApiResponse report(String title) {
        return api().post("/api/v1/incidents", "{\"title\": \"" + title + "\", \"severity\": \"MEDIUM\"}")
                .expect(201);
    }

    private static ApiResponse read(ApiResponse incident) {
        return api().get(at(incident)).expect(200);
    }

    private static String at(ApiResponse incident) {
        return "/api/v1/incidents/" + incident.text("/id");
    }

    private static ApiClient api() {
        return ApiClient.as(Tokens.contributor());
    }
}
