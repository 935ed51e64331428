package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
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
        Map<String, Object> request = items.validRequest(
                Map.of("description", "For *discounts*", "intent", "DETECT", "owner", QA, "dueOn", "2035-11-22"));

        ApiResponse created = create(Tokens.contributor(), request).expect(201);

        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThat(created.location()).endsWith("/api/v1/action-items/" + created.text("/key"));
        assertThat(created.text("/postmortem/id"))
                .isEqualTo(items.postmortemId().toString());
        assertThat(created.text("/postmortem/key")).isEqualTo(items.postmortemKey());
        assertThat(created.text("/postmortem/severity")).isEqualTo("HIGH");
        assertThat(created.text("/title")).isEqualTo("Add edge case tests");
        assertThat(created.text("/description")).isEqualTo("For *discounts*");
        assertThat(created.text("/kind")).isEqualTo("IMMEDIATE_FIX");
        assertThat(created.text("/intent")).isEqualTo("DETECT");
        assertThat(created.at("/owner").toString()).isEqualTo("{\"handle\":\"team:qa\",\"displayName\":\"QA Team\"}");
        assertThat(created.text("/dueOn")).isEqualTo("2035-11-22");
        assertThat(created.at("/overdue").asBoolean()).isFalse();
        assertThat(created.json().has("overdueSince")).isFalse();
        assertThat(created.text("/status")).isEqualTo("PROPOSED");
        assertThat(created.texts("/allowedTransitions")).containsExactly("COMMIT", "DROP");
        assertThat(created.text("/createdBy/handle")).isEqualTo("user:dana");
        String id = created.text("/id");
        var events = PublishedEvents.about(id);
        assertThat(events.names()).containsExactly("proposed", "assigned");
        assertThat(events.last().at("/actionItem/owner/handle").asText()).isEqualTo("team:qa");
        assertThat(get(created.text("/key")).expect(200).body())
                .isEqualTo(get(id).expect(200).body());
    }

    @Test
    void anItemCreatedInProgressPerformsEveryTransition() {
        ApiResponse created = create(Tokens.contributor(), items.validRequest(Map.of("status", "IN_PROGRESS")))
                .expect(201);

        assertThat(created.etag()).isEqualTo("\"3\"");
        assertThat(created.text("/status")).isEqualTo("IN_PROGRESS");
        var events = PublishedEvents.about(created.text("/id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "committed", "started");
        assertThat(events.payloads())
                .extracting(event -> event.at("/actionItem/status").asText())
                .containsExactly("PROPOSED", "PROPOSED", "OPEN", "IN_PROGRESS");
    }

    @Test
    void anUnknownPostmortemIsReportedAtItsPointer() {
        for (String unknown : List.of("PM-999999", UUID.randomUUID().toString())) {
            ApiResponse refused = create(Tokens.contributor(), items.validRequest(Map.of("postmortem", unknown)))
                    .expectProblem(422, "postmortem-not-known");
            assertThat(refused.text("/detail")).endsWith("The events of a new postmortem arrive within a second.");
            assertThat(refused.texts("/errors", "pointer")).containsExactly("#/postmortem");
        }
        assertThat(pointers(create(Tokens.contributor(), items.validRequest(Map.of("postmortem", "INC-1")))))
                .containsExactly("#/postmortem");
    }

    @Test
    void aRejectedRequestLeavesNoGapInTheKeys() {
        long before = numberOf(items.createAndGetKey(Map.of()));

        create(Tokens.contributor(), items.validRequest(Map.of("postmortem", "PM-999999")))
                .expectProblem(422, "postmortem-not-known");

        assertThat(numberOf(items.createAndGetKey(Map.of()))).isEqualTo(before + 1);
    }

    private static long numberOf(String key) {
        return Long.parseLong(key.substring("AI-".length()));
    }

    @Test
    void factorsThatItAddressesAreShownPublishedAndReplaced() {
        String testing = UUID.randomUUID().toString();
        String key = items.createAndGetKey(Map.of("addresses", List.of(Map.of("kind", "FACTOR", "id", testing))));
        ApiResponse created = get(key);
        assertThat(created.texts("/addresses", "id")).containsExactly(testing);
        assertThat(created.texts("/addresses", "kind")).containsExactly("FACTOR");

        String review = UUID.randomUUID().toString();
        assertThat(patch(key, "{\"addresses\": [{\"kind\": \"FACTOR\", \"id\": \"" + review + "\"}]}")
                        .expect(200)
                        .texts("/addresses", "id"))
                .containsExactly(review);

        var events = PublishedEvents.about(get(key).text("/id"));
        assertThat(events.payloads().get(0).at("/actionItem/addresses/0/id").asText())
                .isEqualTo(testing);
        assertThat(events.last().at("/changedFields/0").asText()).isEqualTo("addresses");
        assertThat(events.last().at("/actionItem/addresses/0/id").asText()).isEqualTo(review);
        assertThat(pointers(create(
                        Tokens.contributor(),
                        items.validRequest(Map.of("addresses", List.of(Map.of("kind", "FACTOR")))))))
                .containsExactly("#/addresses/0/id");
    }

    @Test
    void invalidFieldsAreReportedAtTheirPointer() {
        assertThat(pointers(create(Tokens.contributor(), Map.of("postmortem", items.postmortemKey(), "title", " "))))
                .containsExactly("#/kind", "#/title");
        assertThat(pointers(create(Tokens.contributor(), items.validRequest(Map.of("owner", Map.of("handle", "Kim"))))))
                .containsExactly("#/owner/handle");
        assertThat(pointers(create(Tokens.contributor(), items.validRequest(Map.of("dueOn", "+999999999-12-31")))))
                .containsExactly("#/dueOn");
        assertThat(pointers(create(Tokens.contributor(), items.validRequest(Map.of("status", "DONE")))))
                .containsExactly("#/status");
    }

    @Test
    void aPatchChangesItsMembersAndPublishesEachKindOfChange() {
        String key = items.createAndGetKey(Map.of("description", "Old", "owner", QA, "dueOn", "2035-11-22"));

        ApiResponse patched = patch(key, """
                {"title": "Add more tests", "description": null, "owner": {"handle": "user:kim"}, "dueOn": "2035-12-01"}
                """).expect(200);

        assertThat(patched.etag()).isEqualTo("\"2\"");
        assertThat(patched.text("/title")).isEqualTo("Add more tests");
        assertThat(patched.json().has("description")).isFalse();
        assertThat(patched.text("/kind")).isEqualTo("IMMEDIATE_FIX");
        assertThat(patched.text("/owner/handle")).isEqualTo("user:kim");
        assertThat(patched.text("/owner/displayName")).isEqualTo("kim");
        assertThat(patched.text("/dueOn")).isEqualTo("2035-12-01");
        var events = PublishedEvents.about(patched.text("/id"));
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

        ApiResponse patched = patch(key, "{\"owner\": null, \"dueOn\": null}").expect(200);

        assertThat(patched.json().has("owner")).isFalse();
        assertThat(patched.json().has("dueOn")).isFalse();
        var events = PublishedEvents.about(patched.text("/id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "updated");
        assertThat(events.last().at("/actionItem/owner").isMissingNode()).isTrue();
    }

    @Test
    void aPatchWithoutChangesPublishesNothing() {
        String key = items.createAndGetKey(Map.of());

        ApiResponse patched = patch(key, "{\"title\": \"Add edge case tests\"}").expect(200);

        assertThat(patched.etag()).isEqualTo("\"1\"");
        assertThat(PublishedEvents.about(patched.text("/id")).names()).containsExactly("proposed");
    }

    @Test
    void aPatchCanNeitherRemoveRequiredMembersNorChangeReadOnlyOnes() {
        String key = items.createAndGetKey(Map.of());

        assertThat(pointers(patch(key, "{\"title\": null}"))).containsExactly("#/title");
        assertThat(pointers(patch(key, "{\"kind\": null}"))).containsExactly("#/kind");
        assertThat(pointers(patch(key, "{\"status\": \"DONE\"}"))).containsExactly("#/status");
        assertThat(pointers(patch(key, "{\"dueOn\": \"3000-01-01\"}"))).containsExactly("#/dueOn");
        patch(key, "[]").expect(400);
        assertThat(get(key).etag()).isEqualTo("\"1\"");
    }

    @Test
    void aChangeWithAStaleRevisionIsRefused() {
        String key = items.createAndGetKey(Map.of());
        patch(key, "{\"title\": \"First\"}").expect(200);

        ApiClient dana = ApiClient.as(Tokens.contributor());
        ApiResponse stale =
                dana.patch(pathOf(key), "\"1\"", "{\"title\": \"Second\"}").expectProblem(412, "stale-revision");
        assertThat(stale.at("/currentRevision").asInt()).isEqualTo(2);
        dana.patch(pathOf(key), "{\"title\": \"Second\"}").expectProblem(428, "revision-required");
        assertThat(get(key).text("/title")).isEqualTo("First");
    }
}
