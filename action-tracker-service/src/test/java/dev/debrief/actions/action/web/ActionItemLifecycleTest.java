package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.as;
import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemLifecycleTest {

    private static final Map<String, Object> COMMITTABLE =
            Map.of("owner", Map.of("handle", "team:qa"), "dueOn", "2035-11-22");

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void aRefusedTransitionNamesTheAllowedOnes() {
        String key = items.createAndGetKey(Map.of("status", "IN_PROGRESS"));

        transition(Tokens.approver(), key, "VERIFY", null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/transition-not-allowed"))
                .body("currentStatus", equalTo("IN_PROGRESS"))
                .body("allowedTransitions", contains("BLOCK", "COMPLETE", "DROP"));
        transition(Tokens.contributor(), key, "BLOCK", null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));
        get(key).then().header("ETag", "\"3\"");
    }

    @Test
    void aLifecycleUntilVerified() {
        String key = items.createAndGetKey(COMMITTABLE);
        String id = get(key).path("id");

        transition(Tokens.contributor(), key, "COMMIT", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        transition(Tokens.contributor(), key, "START", null).then().statusCode(200);
        transition(Tokens.contributor(), key, "BLOCK", "No test environment")
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("No test environment"));
        transition(Tokens.contributor(), key, "START", null)
                .then()
                .statusCode(200)
                .body("statusReason", nullValue());
        transition(Tokens.contributor(), key, "COMPLETE", null).then().statusCode(200);
        transition(Tokens.contributor(), key, "VERIFY", null).then().statusCode(403);
        transition(Tokens.contributor(), key, "FIND_INEFFECTIVE", "Failed again")
                .then()
                .statusCode(403);
        transition(Tokens.approver(), key, "VERIFY", "No failure in the drill")
                .then()
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("status", equalTo("VERIFIED"))
                .body("statusBy.handle", equalTo("user:priya"))
                .body("done", equalTo(true))
                .body("allowedTransitions", equalTo(List.of("RECUR")));

        var events = PublishedEvents.about(id);
        assertThat(events.names())
                .containsExactly(
                        "proposed", "assigned", "committed", "started", "blocked", "started", "completed", "verified");
        assertThat(events.last().at("/note").asText()).isEqualTo("No failure in the drill");
        assertThat(events.last().at("/by/handle").asText()).isEqualTo("user:priya");
        assertThat(events.last().at("/actionItem/progress").toString())
                .isEqualTo("{\"counted\":true,\"open\":false,\"done\":true,\"settled\":true}");
    }

    @Test
    void aReasonThatIsNotRequiredIsPublishedAndKeptInTheHistory() {
        String key = items.createAndGetKey(COMMITTABLE);
        transition(Tokens.contributor(), key, "COMMIT", "It failed twice");
        transition(Tokens.contributor(), key, "START", " ");
        transition(Tokens.contributor(), key, "COMPLETE", "Eleven edge cases are covered")
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("Eleven edge cases are covered"));

        var events = PublishedEvents.about(get(key).path("id"));
        assertThat(events.names()).endsWith("committed", "started", "completed");
        assertThat(events.payloads())
                .extracting(event -> event.path("reason").asText("none"))
                .endsWith("It failed twice", "none", "Eleven edge cases are covered");
        assertThat(get(key + "/history").asString()).contains("It failed twice", "Eleven edge cases are covered");
    }

    @Test
    void aCompletionIsUndoneWithAReason() {
        String key = items.createAndGetKey(Map.of("status", "IN_PROGRESS", "dueOn", "2024-11-22"));
        transition(Tokens.contributor(), key, "COMPLETE", null).then().body("overdue", equalTo(false));

        transition(Tokens.contributor(), key, "UNDO_COMPLETE", null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/reason"));
        transition(Tokens.contributor(), key, "UNDO_COMPLETE", "Two tests are missing")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("done", equalTo(false));

        var events = PublishedEvents.about(get(key).path("id"));
        assertThat(events.names()).endsWith("completed", "reopened");
        assertThat(events.last().at("/reason").asText()).isEqualTo("Two tests are missing");
    }

    @Test
    void aVerdictIsLeftOnlyByARecurrence() {
        String key = items.createDoneBy(Tokens.contributor());
        transition(Tokens.approver(), key, "VERIFY", "No failure since").then().statusCode(200);
        Map<String, Object> recurred =
                Map.of("transition", "RECUR", "reason", "It failed again", "recurredIn", "INC-57");

        for (String other : List.of("START", "UNDO_COMPLETE", "DROP", "COMMIT", "COMPLETE")) {
            transition(Tokens.approver(), key, other, "Because").then().statusCode(409);
        }
        transition(Tokens.contributor(), key, recurred).then().statusCode(403);
        for (Map<String, Object> invalid : List.<Map<String, Object>>of(
                Map.of("transition", "RECUR", "reason", "Again"),
                Map.of("transition", "RECUR", "reason", "Again", "recurredIn", "INC-42"),
                Map.of("transition", "RECUR", "reason", "Again", "recurredIn", "yesterday"),
                Map.of("transition", "VERIFY", "reason", "Again", "recurredIn", "INC-57"))) {
            transition(Tokens.approver(), key, invalid).then().statusCode(invalid.containsValue("VERIFY") ? 409 : 400);
        }
        transition(Tokens.approver(), key, recurred)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("recurredIn", equalTo("INC-57"));

        assertThat(lastEventOf(key).at("/recurredIn").asText()).isEqualTo("INC-57");
    }

    @Test
    void aVerificationNeedsEvidenceAndSomebodyElse() {
        String key = items.createDoneBy(Tokens.approver());
        String ruth = Tokens.as("ruth", "approver");

        transition(Tokens.approver(), key, "VERIFY", "No failure since")
                .then()
                .statusCode(409)
                .body("type", endsWith("/verified-by-doer"))
                .body("completedBy", equalTo("user:priya"));
        transition(Tokens.approver(), key, "FIND_INEFFECTIVE", "Failed again")
                .then()
                .statusCode(409);
        transition(ruth, key, "VERIFY", null).then().statusCode(400).body("errors.pointer", contains("#/reason"));
        transition(ruth, key, Map.of("transition", "VERIFY", "evidenceLink", "ftp://example.com"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/evidenceLink"));
        transition(ruth, key, Map.of("transition", "VERIFY", "evidenceLink", "https://example.com/graph"))
                .then()
                .statusCode(200)
                .body("evidenceLink", equalTo("https://example.com/graph"));

        assertThat(lastEventOf(key).at("/evidenceLink").asText()).isEqualTo("https://example.com/graph");
    }

    @Test
    void anItemCanBeFoundIneffectiveOrBeDropped() {
        String ineffective = items.createDoneBy(Tokens.contributor());
        transition(Tokens.approver(), ineffective, "FIND_INEFFECTIVE", "It failed again")
                .then()
                .statusCode(200)
                .body("status", equalTo("INEFFECTIVE"));
        String dropped = items.createAndGetKey(Map.of());
        transition(Tokens.contributor(), dropped, "DROP", "Not worth it").then().statusCode(200);

        assertThat(lastEventOf(ineffective).at("/reason").asText()).isEqualTo("It failed again");
        assertThat(lastEventOf(dropped).at("/reason").asText()).isEqualTo("Not worth it");
        patch(dropped, "{\"dueOn\": \"2035-01-01\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/action-item-finished"));
    }

    @Test
    void theHistoryListsWhoChangedWhatNewestFirstInPages() {
        String key = items.createAndGetKey(Map.of("status", "OPEN"));
        patch(key, "{\"title\": \"Renamed\"}").then().statusCode(200);

        var first = as(Tokens.reader()).get("/api/v1/action-items/" + key + "/history?limit=2");
        first.then()
                .statusCode(200)
                .body("items.action", contains("action-item.updated", "action-item.committed"))
                .body("items[0].actor", equalTo("user:dana"))
                .body("items[0].before.title", equalTo("Add edge case tests"))
                .body("items[0].after.title", equalTo("Renamed"));
        as(Tokens.reader())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get("/api/v1/action-items/" + key + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("action-item.proposed"))
                .body("nextCursor", nullValue());
    }

    @Test
    void progressCountsItemsAndComputesThePercentage() {
        items.createAndGetKey(Map.of("status", "OPEN", "dueOn", "2024-11-22"));
        items.createAndGetKey(Map.of("dueOn", "2035-11-22"));
        items.createDoneBy(Tokens.contributor());
        transition(Tokens.approver(), items.createDoneBy(Tokens.contributor()), "FIND_INEFFECTIVE", "It failed again")
                .then()
                .statusCode(200);
        transition(Tokens.contributor(), items.createAndGetKey(Map.of()), "DROP", "Twice")
                .then()
                .statusCode(200);

        as(Tokens.reader())
                .get("/api/v1/postmortems/" + items.postmortemKey() + "/progress")
                .then()
                .statusCode(200)
                .body("postmortem.key", equalTo(items.postmortemKey()))
                .body("total", equalTo(4))
                .body("byStatus.OPEN", equalTo(1))
                .body("byStatus.DONE", equalTo(1))
                .body("byStatus.INEFFECTIVE", equalTo(1))
                .body("done", equalTo(1))
                .body("verified", equalTo(0))
                .body("overdue", equalTo(1))
                .body("percentDone", equalTo(25));
        as(Tokens.reader())
                .get("/api/v1/postmortems/" + UUID.randomUUID() + "/progress")
                .then()
                .statusCode(404);
    }

    @Test
    void itemsOfARestrictedPostmortemAreHiddenFromOutsiders() {
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana", "team:qa");
        String key = restricted.createAndGetKey(Map.of());
        String path = "/api/v1/action-items/" + key;
        String outsider = Tokens.as("mallory", "approver");

        as(outsider).get(path).then().statusCode(404);
        as(outsider).get(path + "/history").then().statusCode(404);
        as(outsider)
                .header("If-Match", "*")
                .body("{\"title\": \"x\"}")
                .patch(path)
                .then()
                .statusCode(404);
        transition(outsider, key, "COMMIT", null).then().statusCode(404);
        create(outsider, restricted.validRequest()).then().statusCode(422);
        as(outsider)
                .get("/api/v1/postmortems/" + restricted.postmortemKey() + "/progress")
                .then()
                .statusCode(404);
        var filter = Map.of("postmortem", restricted.postmortemKey());
        ActionItemApi.list(outsider, filter).then().statusCode(200).body("items", equalTo(List.of()));

        for (String insider : List.of(Tokens.withTeams("kim", "reader", "qa"), Tokens.admin(), Tokens.contributor())) {
            as(insider).get(path).then().statusCode(200);
            ActionItemApi.list(insider, filter).then().statusCode(200).body("items.key", hasItem(key));
        }
        assertThat(PublishedEvents.about(as(Tokens.admin()).get(path).path("id"))
                        .last()
                        .at("/actionItem/audience"))
                .hasSize(2);
    }

    @Test
    void itemsUseTheVisibilityAndSeverityOfTheirPostmortem() {
        String key = items.createAndGetKey(COMMITTABLE);
        String id = get(key).path("id");

        items.updatePostmortem(Severity.CRITICAL, Visibility.RESTRICTED, "user:dana");

        get(key).then().statusCode(404);
        transition(Tokens.contributor(), key, "COMMIT", null)
                .then()
                .statusCode(200)
                .body("postmortem.severity", equalTo("CRITICAL"));
        JsonNode event = PublishedEvents.about(id).last();
        assertThat(event.at("/actionItem/visibility").asText()).isEqualTo("RESTRICTED");
        assertThat(event.at("/actionItem/severity").asText()).isEqualTo("CRITICAL");
        assertThat(event.at("/actionItem/audience/0").asText()).isEqualTo("user:dana");
    }

    private static JsonNode lastEventOf(String key) {
        return PublishedEvents.about(get(key).path("id")).last();
    }
}
