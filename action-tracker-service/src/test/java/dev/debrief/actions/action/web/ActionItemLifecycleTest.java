package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.ActionItemApi.progress;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
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

        ApiResponse refused =
                transition(Tokens.approver(), key, "VERIFY", null).expectProblem(409, "transition-not-allowed");
        assertThat(refused.text("/currentStatus")).isEqualTo("IN_PROGRESS");
        assertThat(refused.texts("/allowedTransitions")).containsExactly("BLOCK", "COMPLETE", "DROP");
        assertThat(pointers(transition(Tokens.contributor(), key, "BLOCK", null)))
                .containsExactly("#/reason");
        assertThat(get(key).etag()).isEqualTo("\"3\"");
    }

    @Test
    void aLifecycleUntilVerified() {
        String key = items.createAndGetKey(COMMITTABLE);
        String id = get(key).text("/id");

        assertThat(transition(Tokens.contributor(), key, "COMMIT", null)
                        .expect(200)
                        .text("/status"))
                .isEqualTo("OPEN");
        transition(Tokens.contributor(), key, "START", null).expect(200);
        assertThat(transition(Tokens.contributor(), key, "BLOCK", "No test environment")
                        .expect(200)
                        .text("/statusReason"))
                .isEqualTo("No test environment");
        assertThat(transition(Tokens.contributor(), key, "START", null)
                        .expect(200)
                        .json()
                        .has("statusReason"))
                .isFalse();
        transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
        transition(Tokens.contributor(), key, "VERIFY", null).expectProblem(403, "forbidden");
        transition(Tokens.contributor(), key, "FIND_INEFFECTIVE", "Failed again")
                .expectProblem(403, "forbidden");
        ApiResponse verified = transition(Tokens.approver(), key, "VERIFY", "No failure in the drill")
                .expect(200);
        assertThat(verified.etag()).isEqualTo("\"7\"");
        assertThat(verified.text("/status")).isEqualTo("VERIFIED");
        assertThat(verified.text("/statusBy/handle")).isEqualTo("user:priya");
        assertThat(verified.at("/done").asBoolean()).isTrue();
        assertThat(verified.texts("/allowedTransitions")).containsExactly("RECUR");

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
        ApiResponse completed = transition(Tokens.contributor(), key, "COMPLETE", "Eleven edge cases are covered")
                .expect(200);
        assertThat(completed.text("/statusReason")).isEqualTo("Eleven edge cases are covered");

        var events = PublishedEvents.about(get(key).text("/id"));
        assertThat(events.names()).endsWith("committed", "started", "completed");
        assertThat(events.payloads())
                .extracting(event -> event.path("reason").asText("none"))
                .endsWith("It failed twice", "none", "Eleven edge cases are covered");
        assertThat(get(key + "/history").body()).contains("It failed twice", "Eleven edge cases are covered");
    }

    @Test
    void aCompletionIsUndoneWithAReason() {
        String key = items.createAndGetKey(Map.of("status", "IN_PROGRESS", "dueOn", "2024-11-22"));
        assertThat(transition(Tokens.contributor(), key, "COMPLETE", null)
                        .at("/overdue")
                        .asBoolean())
                .isFalse();

        assertThat(pointers(transition(Tokens.contributor(), key, "UNDO_COMPLETE", null)))
                .containsExactly("#/reason");
        ApiResponse undone = transition(Tokens.contributor(), key, "UNDO_COMPLETE", "Two tests are missing")
                .expect(200);
        assertThat(undone.text("/status")).isEqualTo("IN_PROGRESS");
        assertThat(undone.at("/done").asBoolean()).isFalse();

        var events = PublishedEvents.about(get(key).text("/id"));
        assertThat(events.names()).endsWith("completed", "reopened");
        assertThat(events.last().at("/reason").asText()).isEqualTo("Two tests are missing");
    }

    @Test
    void aVerificationNeedsEvidenceAndSomebodyElse() {
        String key = items.createDoneBy(Tokens.approver());
        String ruth = Tokens.as("ruth", "approver");

        assertThat(transition(Tokens.approver(), key, "VERIFY", "No failure since")
                        .expectProblem(409, "verified-by-doer")
                        .text("/completedBy"))
                .isEqualTo("user:priya");
        transition(Tokens.approver(), key, "FIND_INEFFECTIVE", "Failed again").expectProblem(409, "verified-by-doer");
        assertThat(pointers(transition(ruth, key, "VERIFY", null))).containsExactly("#/reason");
        assertThat(pointers(transition(ruth, key, Map.of("transition", "VERIFY", "evidenceLink", "ftp://example.com"))))
                .containsExactly("#/evidenceLink");
        assertThat(transition(ruth, key, Map.of("transition", "VERIFY", "evidenceLink", "https://example.com/graph"))
                        .expect(200)
                        .text("/evidenceLink"))
                .isEqualTo("https://example.com/graph");

        assertThat(lastEventOf(key).at("/evidenceLink").asText()).isEqualTo("https://example.com/graph");
    }

    @Test
    void anItemCanBeFoundIneffectiveOrBeDropped() {
        String ineffective = items.createDoneBy(Tokens.contributor());
        assertThat(transition(Tokens.approver(), ineffective, "FIND_INEFFECTIVE", "It failed again")
                        .expect(200)
                        .text("/status"))
                .isEqualTo("INEFFECTIVE");
        String dropped = items.createAndGetKey(Map.of());
        transition(Tokens.contributor(), dropped, "DROP", "Not worth it").expect(200);

        assertThat(lastEventOf(ineffective).at("/reason").asText()).isEqualTo("It failed again");
        assertThat(lastEventOf(dropped).at("/reason").asText()).isEqualTo("Not worth it");
        patch(dropped, "{\"dueOn\": \"2035-01-01\"}").expectProblem(409, "action-item-finished");
    }

    @Test
    void theHistoryListsWhoChangedWhatNewestFirstInPages() {
        String key = items.createAndGetKey(Map.of("status", "OPEN"));
        patch(key, "{\"title\": \"Renamed\"}").expect(200);
        ApiClient reader = ApiClient.as(Tokens.reader());
        String history = pathOf(key) + "/history?limit=2";

        ApiResponse first = reader.get(history).expect(200);
        ApiResponse second =
                reader.get(history + "&cursor=" + first.text("/nextCursor")).expect(200);

        assertThat(first.texts("/items", "action")).containsExactly("action-item.updated", "action-item.committed");
        assertThat(first.text("/items/0/actor")).isEqualTo("user:dana");
        assertThat(first.text("/items/0/before/title")).isEqualTo("Add edge case tests");
        assertThat(first.text("/items/0/after/title")).isEqualTo("Renamed");
        assertThat(second.texts("/items", "action")).containsExactly("action-item.proposed");
        assertThat(second.json().has("nextCursor")).isFalse();
    }

    @Test
    void progressCountsItemsAndComputesThePercentage() {
        items.createAndGetKey(Map.of("status", "OPEN", "dueOn", "2024-11-22"));
        items.createAndGetKey(Map.of("dueOn", "2035-11-22"));
        items.createDoneBy(Tokens.contributor());
        transition(Tokens.approver(), items.createDoneBy(Tokens.contributor()), "FIND_INEFFECTIVE", "It failed again")
                .expect(200);
        transition(Tokens.contributor(), items.createAndGetKey(Map.of()), "DROP", "Twice")
                .expect(200);

        ApiResponse progress = progress(Tokens.reader(), items.postmortemKey()).expect(200);
        assertThat(progress.text("/postmortem/key")).isEqualTo(items.postmortemKey());
        assertThat(progress.at("/total").asInt()).isEqualTo(4);
        assertThat(progress.at("/byStatus/OPEN").asInt()).isEqualTo(1);
        assertThat(progress.at("/byStatus/DONE").asInt()).isEqualTo(1);
        assertThat(progress.at("/byStatus/INEFFECTIVE").asInt()).isEqualTo(1);
        assertThat(progress.at("/done").asInt()).isEqualTo(1);
        assertThat(progress.at("/verified").asInt()).isZero();
        assertThat(progress.at("/overdue").asInt()).isEqualTo(1);
        assertThat(progress.at("/percentDone").asInt()).isEqualTo(25);
        progress(Tokens.reader(), UUID.randomUUID().toString()).expectProblem(404, "not-found");
    }

    @Test
    void itemsOfARestrictedPostmortemAreHiddenFromOutsiders() {
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana", "team:qa");
        String key = restricted.createAndGetKey(Map.of());
        String path = pathOf(key);
        String outsider = Tokens.as("mallory", "approver");
        ApiClient mallory = ApiClient.as(outsider);

        mallory.get(path).expectProblem(404, "not-found");
        mallory.get(path + "/history").expectProblem(404, "not-found");
        mallory.patch(path, "*", "{\"title\": \"x\"}").expectProblem(404, "not-found");
        transition(outsider, key, "COMMIT", null).expectProblem(404, "not-found");
        create(outsider, restricted.validRequest()).expectProblem(422, "postmortem-not-known");
        progress(outsider, restricted.postmortemKey()).expectProblem(404, "not-found");
        var filter = Map.of("postmortem", restricted.postmortemKey());
        assertThat(ActionItemApi.list(outsider, filter).expect(200).at("/items"))
                .isEmpty();

        for (String insider : List.of(Tokens.withTeams("kim", "reader", "qa"), Tokens.admin(), Tokens.contributor())) {
            ApiClient.as(insider).get(path).expect(200);
            assertThat(ActionItemApi.list(insider, filter).expect(200).texts("/items", "key"))
                    .contains(key);
        }
        assertThat(PublishedEvents.about(ApiClient.as(Tokens.admin()).get(path).text("/id"))
                        .last()
                        .at("/actionItem/audience"))
                .hasSize(2);
    }

    @Test
    void itemsUseTheVisibilityAndSeverityOfTheirPostmortem() {
        String key = items.createAndGetKey(COMMITTABLE);
        String id = get(key).text("/id");

        items.updatePostmortem(Severity.CRITICAL, Visibility.RESTRICTED, "user:dana");

        get(key).expectProblem(404, "not-found");
        assertThat(transition(Tokens.contributor(), key, "COMMIT", null)
                        .expect(200)
                        .text("/postmortem/severity"))
                .isEqualTo("CRITICAL");
        JsonNode event = PublishedEvents.about(id).last();
        assertThat(event.at("/actionItem/visibility").asText()).isEqualTo("RESTRICTED");
        assertThat(event.at("/actionItem/severity").asText()).isEqualTo("CRITICAL");
        assertThat(event.at("/actionItem/audience/0").asText()).isEqualTo("user:dana");
    }

    private static JsonNode lastEventOf(String key) {
        return PublishedEvents.about(get(key).text("/id")).last();
    }
}
