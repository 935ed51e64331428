package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the policy asks of a commitment and of a verification. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CommitmentTest {

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @AfterEach
    void restorePolicy() {
        ActionPolicyApi.restore();
    }

    @Test
    void aCommitmentWithoutOwnerOrDueDateIsRefusedWithWhatIsMissing() {
        String key = items.createAndGetKey(Map.of("dueOn", "2035-11-22"));

        ApiResponse refused =
                transition(Tokens.contributor(), key, "COMMIT", null).expectProblem(409, "commitment-incomplete");
        assertThat(refused.texts("/missing")).containsExactly("owner");
        assertThat(refused.at("/policyVersion").asInt()).isGreaterThan(-1);
        assertThat(create(Tokens.contributor(), with(items.validRequest(), "status", "IN_PROGRESS"))
                        .expectProblem(409, "commitment-incomplete")
                        .texts("/missing"))
                .containsExactly("owner", "dueOn");
        patch(key, "{\"owner\": {\"handle\": \"team:qa\"}}").expect(200);
        transition(Tokens.contributor(), key, "COMMIT", null).expect(200);
    }

    @Test
    void aCommittedItemKeepsItsOwnerAndSaysWhyItsDateMoves() {
        String key = items.createAndGetKey(Map.of("status", "OPEN"));

        assertThat(patch(key, "{\"owner\": null}")
                        .expectProblem(409, "commitment-incomplete")
                        .texts("/missing"))
                .containsExactly("owner");
        patch(key, "{\"dueOn\": null, \"dueDateReason\": \"Unclear\"}").expectProblem(409, "commitment-incomplete");
        assertThat(pointers(patch(key, "{\"dueOn\": \"2035-12-01\"}"))).containsExactly("#/dueDateReason");
        assertThat(get(key).at("/dueDateMoves").asInt()).isZero();
        ApiResponse moved = patch(key, "{\"dueOn\": \"2035-12-01\", \"dueDateReason\": \"No test environment\"}")
                .expect(200);
        assertThat(moved.at("/dueDateMoves").asInt()).isEqualTo(1);
        assertThat(moved.text("/dueDateReason")).isEqualTo("No test environment");
        assertThat(patch(key, "{\"dueOn\": \"2035-12-24\", \"dueDateReason\": \"Still none\"}")
                        .expect(200)
                        .at("/dueDateMoves")
                        .asInt())
                .isEqualTo(2);

        var event = PublishedEvents.about(get(key).text("/id")).last();
        assertThat(event.at("/reason").asText()).isEqualTo("Still none");
        assertThat(event.at("/actionItem/dueDateMoves").asInt()).isEqualTo(2);
        ApiResponse history =
                ApiClient.as(Tokens.reader()).get(pathOf(key) + "/history").expect(200);
        assertThat(history.at("/items/0/after/dueDateMoves").asInt()).isEqualTo(2);
        assertThat(history.text("/items/0/after/dueDateReason")).isEqualTo("Still none");
        assertThat(history.text("/items/0/before/dueDateReason")).isEqualTo("No test environment");
    }

    @Test
    void aPolicyCanAskForLess() {
        ApiResponse changed = ActionPolicyApi.change(false, false, false).expect(200);
        assertThat(changed.at("/verifiedByAnother").asBoolean()).isFalse();
        assertThat(changed.text("/changedBy")).isEqualTo("user:ada");
        String key = items.createAndGetKey(Map.of());
        String approver = Tokens.approver();

        transition(approver, key, "COMMIT", null).expect(200);
        transition(approver, key, "START", null).expect(200);
        transition(approver, key, "COMPLETE", null).expect(200);
        transition(approver, key, "VERIFY", "Seen in the drill").expect(200);

        ApiClient reader = ApiClient.as(Tokens.reader());
        ApiResponse builtIn = reader.get(ActionPolicyApi.PATH + "/versions/0").expect(200);
        assertThat(builtIn.at("/ownerRequired").asBoolean()).isTrue();
        assertThat(builtIn.at("/dueDateRequired").asBoolean()).isTrue();
        assertThat(builtIn.at("/verifiedByAnother").asBoolean()).isTrue();
        assertThat(builtIn.json().has("changedBy")).isFalse();
        reader.get(ActionPolicyApi.PATH + "/versions/987654").expectProblem(404, "not-found");
    }

    @Test
    void onlyAdminsChangeThePolicy() {
        ActionPolicyApi.change(Tokens.approver(), false, false, false).expectProblem(403, "forbidden");
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }
}
