package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.as;
import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
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
class ActionItemCommandsTest {

    private static final Map<String, Object> QA = Map.of("handle", "team:qa", "displayName", "QA Team");

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void createsAnItemForAKnownPostmortem() {
        var created = create(
                Tokens.contributor(),
                items.validRequest(Map.of(
                        "description", "For *discounts*", "intent", "DETECT", "owner", QA, "dueOn", "2035-11-22")));

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/api/v1/action-items/" + created.path("key")))
                .body("postmortem.id", equalTo(items.postmortemId().toString()))
                .body("postmortem.key", equalTo(items.postmortemKey()))
                .body("postmortem.severity", equalTo("HIGH"))
                .body("title", equalTo("Add edge case tests"))
                .body("description", equalTo("For *discounts*"))
                .body("kind", equalTo("IMMEDIATE_FIX"))
                .body("intent", equalTo("DETECT"))
                .body("owner", equalTo(QA))
                .body("dueOn", equalTo("2035-11-22"))
                .body("overdue", equalTo(false))
                .body("overdueSince", nullValue())
                .body("status", equalTo("PROPOSED"))
                .body("allowedTransitions", contains("COMMIT", "DROP"))
                .body("createdBy.handle", equalTo("user:dana"));
        String id = created.path("id");
        var events = PublishedEvents.about(id);
        assertThat(events.names()).containsExactly("proposed", "assigned");
        assertThat(events.last().at("/actionItem/owner/handle").asText()).isEqualTo("team:qa");
        assertThat(get(created.path("key")).asString()).isEqualTo(get(id).asString());
    }

    @Test
    void anItemCreatedInProgressPerformsEveryTransition() {
        var created = create(Tokens.contributor(), items.validRequest(Map.of("status", "IN_PROGRESS")));

        created.then().statusCode(201).header("ETag", "\"3\"").body("status", equalTo("IN_PROGRESS"));
        var events = PublishedEvents.about(created.path("id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "committed", "started");
        assertThat(events.payloads())
                .extracting(event -> event.at("/actionItem/status").asText())
                .containsExactly("PROPOSED", "PROPOSED", "OPEN", "IN_PROGRESS");
    }

    @Test
    void anUnknownPostmortemIsReportedAtItsPointer() {
        for (String unknown : List.of("PM-999999", UUID.randomUUID().toString())) {
            create(Tokens.contributor(), items.validRequest(Map.of("postmortem", unknown)))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/postmortem-not-known"))
                    .body("detail", endsWith("The events of a new postmortem arrive within a second."))
                    .body("errors.pointer", contains("#/postmortem"));
        }
        create(Tokens.contributor(), items.validRequest(Map.of("postmortem", "INC-1")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/postmortem"));
    }

    @Test
    void aRejectedRequestLeavesNoGapInTheKeys() {
        long before = numberOf(items.createAndGetKey(Map.of()));

        create(Tokens.contributor(), items.validRequest(Map.of("postmortem", "PM-999999")))
                .then()
                .statusCode(422);

        assertThat(numberOf(items.createAndGetKey(Map.of()))).isEqualTo(before + 1);
    }

    private static long numberOf(String key) {
        return Long.parseLong(key.substring("AI-".length()));
    }

    @Test
    void factorsThatItAddressesAreShownPublishedAndReplaced() {
        String testing = UUID.randomUUID().toString();
        String key = items.createAndGetKey(Map.of("addresses", List.of(Map.of("kind", "FACTOR", "id", testing))));
        get(key).then().body("addresses.id", contains(testing)).body("addresses.kind", contains("FACTOR"));

        String review = UUID.randomUUID().toString();
        patch(key, "{\"addresses\": [{\"kind\": \"FACTOR\", \"id\": \"" + review + "\"}]}")
                .then()
                .statusCode(200)
                .body("addresses.id", contains(review));

        var events = PublishedEvents.about(get(key).path("id"));
        assertThat(events.payloads().get(0).at("/actionItem/addresses/0/id").asText())
                .isEqualTo(testing);
        assertThat(events.last().at("/changedFields/0").asText()).isEqualTo("addresses");
        assertThat(events.last().at("/actionItem/addresses/0/id").asText()).isEqualTo(review);
        create(Tokens.contributor(), items.validRequest(Map.of("addresses", List.of(Map.of("kind", "FACTOR")))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/addresses/0/id"));
    }

    @Test
    void invalidFieldsAreReportedAtTheirPointer() {
        create(Tokens.contributor(), Map.of("postmortem", items.postmortemKey(), "title", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/kind", "#/title"));
        create(Tokens.contributor(), items.validRequest(Map.of("owner", Map.of("handle", "Kim"))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/owner/handle"));
        create(Tokens.contributor(), items.validRequest(Map.of("dueOn", "+999999999-12-31")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/dueOn"));
        create(Tokens.contributor(), items.validRequest(Map.of("status", "DONE")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/status"));
    }

    @Test
    void aPatchChangesItsMembersAndPublishesEachKindOfChange() {
        String key = items.createAndGetKey(Map.of("description", "Old", "owner", QA, "dueOn", "2035-11-22"));

        var patched = patch(key, """
                {"title": "Add more tests", "description": null, "owner": {"handle": "user:kim"}, "dueOn": "2035-12-01"}""");

        patched.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Add more tests"))
                .body("description", nullValue())
                .body("kind", equalTo("IMMEDIATE_FIX"))
                .body("owner.handle", equalTo("user:kim"))
                .body("owner.displayName", equalTo("kim"))
                .body("dueOn", equalTo("2035-12-01"));
        var events = PublishedEvents.about(patched.path("id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "updated", "assigned", "rescheduled");
        assertThat(events.payloads().get(2).at("/changedFields"))
                .extracting(field -> field.asText())
                .containsExactly("title", "description");
        assertThat(events.payloads().get(3).at("/previousOwner/handle").asText())
                .isEqualTo("team:qa");
        assertThat(events.payloads().get(4).at("/previousDueOn").asText()).isEqualTo("2035-11-22");
    }

    @Test
    void nullRemovesOwnerAndDueDateAndPublishesAnUpdate() {
        String key = items.createAndGetKey(Map.of("owner", QA, "dueOn", "2035-11-22"));

        var patched = patch(key, "{\"owner\": null, \"dueOn\": null}");

        patched.then().statusCode(200).body("owner", nullValue()).body("dueOn", nullValue());
        var events = PublishedEvents.about(patched.path("id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "updated");
        assertThat(events.last().at("/actionItem/owner").isMissingNode()).isTrue();
    }

    @Test
    void aPatchWithoutChangesPublishesNothing() {
        String key = items.createAndGetKey(Map.of());

        var patched = patch(key, "{\"title\": \"Add edge case tests\"}");

        patched.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(PublishedEvents.about(patched.path("id")).names()).containsExactly("proposed");
    }

    @Test
    void aPatchCanNeitherRemoveRequiredMembersNorChangeReadOnlyOnes() {
        String key = items.createAndGetKey(Map.of());

        patch(key, "{\"title\": null}").then().statusCode(400).body("errors.pointer", contains("#/title"));
        patch(key, "{\"kind\": null}").then().statusCode(400).body("errors.pointer", contains("#/kind"));
        patch(key, "{\"status\": \"DONE\"}").then().statusCode(400).body("errors.pointer", contains("#/status"));
        patch(key, "{\"dueOn\": \"3000-01-01\"}").then().statusCode(400).body("errors.pointer", contains("#/dueOn"));
        patch(key, "[]").then().statusCode(400);
        get(key).then().header("ETag", "\"1\"");
    }

    @Test
    void aChangeWithAStaleRevisionIsRefused() {
        String key = items.createAndGetKey(Map.of());
        patch(key, "{\"title\": \"First\"}").then().statusCode(200);

        as(Tokens.contributor())
                .header("If-Match", "\"1\"")
                .body("{\"title\": \"Second\"}")
                .patch("/api/v1/action-items/" + key)
                .then()
                .statusCode(412)
                .body("currentRevision", equalTo(2));
        as(Tokens.contributor())
                .body("{\"title\": \"Second\"}")
                .patch("/api/v1/action-items/" + key)
                .then()
                .statusCode(428);
        get(key).then().body("title", equalTo("First"));
    }
}
