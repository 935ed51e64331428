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
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
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

        transition(Tokens.contributor(), key, "COMMIT", null)
                .then()
                .statusCode(409)
                .body("type", endsWith("/commitment-incomplete"))
                .body("missing", contains("owner"))
                .body("policyVersion", greaterThan(-1));
        create(Tokens.contributor(), with(items.validRequest(), "status", "IN_PROGRESS"))
                .then()
                .statusCode(409)
                .body("missing", contains("owner", "dueOn"));
        patch(key, "{\"owner\": {\"handle\": \"team:qa\"}}").then().statusCode(200);
        transition(Tokens.contributor(), key, "COMMIT", null).then().statusCode(200);
    }

    @Test
    void aCommittedItemKeepsItsOwnerAndSaysWhyItsDateMoves() {
        String key = items.createAndGetKey(Map.of("status", "OPEN"));

        patch(key, "{\"owner\": null}").then().statusCode(409).body("missing", contains("owner"));
        patch(key, "{\"dueOn\": null, \"dueDateReason\": \"Unclear\"}").then().statusCode(409);
        patch(key, "{\"dueOn\": \"2035-12-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/dueDateReason"));
        get(key).then().body("dueDateMoves", equalTo(0));
        patch(key, "{\"dueOn\": \"2035-12-01\", \"dueDateReason\": \"No test environment\"}")
                .then()
                .statusCode(200)
                .body("dueDateMoves", equalTo(1))
                .body("dueDateReason", equalTo("No test environment"));
        patch(key, "{\"dueOn\": \"2035-12-24\", \"dueDateReason\": \"Still none\"}")
                .then()
                .statusCode(200)
                .body("dueDateMoves", equalTo(2));

        var event = PublishedEvents.about(get(key).path("id")).last();
        assertThat(event.at("/reason").asText()).isEqualTo("Still none");
        assertThat(event.at("/actionItem/dueDateMoves").asInt()).isEqualTo(2);
        as(Tokens.reader())
                .get("/api/v1/action-items/" + key + "/history")
                .then()
                .body("items[0].after.dueDateMoves", equalTo(2))
                .body("items[0].after.dueDateReason", equalTo("Still none"))
                .body("items[0].before.dueDateReason", equalTo("No test environment"));
    }

    @Test
    void aPolicyCanAskForLess() {
        ActionPolicyApi.change(false, false, false)
                .then()
                .statusCode(200)
                .body("verifiedByAnother", equalTo(false))
                .body("changedBy", equalTo("user:ada"));
        String key = items.createAndGetKey(Map.of());
        String approver = Tokens.approver();

        transition(approver, key, "COMMIT", null).then().statusCode(200);
        transition(approver, key, "START", null).then().statusCode(200);
        transition(approver, key, "COMPLETE", null).then().statusCode(200);
        transition(approver, key, "VERIFY", "Seen in the drill").then().statusCode(200);

        as(Tokens.reader())
                .get(ActionPolicyApi.PATH + "/versions/0")
                .then()
                .statusCode(200)
                .body("ownerRequired", equalTo(true))
                .body("dueDateRequired", equalTo(true))
                .body("verifiedByAnother", equalTo(true))
                .body("changedBy", nullValue());
        as(Tokens.reader())
                .get(ActionPolicyApi.PATH + "/versions/987654")
                .then()
                .statusCode(404);
    }

    @Test
    void onlyAdminsChangeThePolicy() {
        as(Tokens.approver())
                .header("If-Match", "*")
                .body(Map.of("ownerRequired", false, "dueDateRequired", false, "verifiedByAnother", false))
                .put(ActionPolicyApi.PATH)
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, Object value) {
        body.put(member, value);
        return body;
    }
}
