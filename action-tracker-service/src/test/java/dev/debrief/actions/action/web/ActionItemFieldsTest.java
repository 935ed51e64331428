package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.list;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Priority, success measure, labels and what an item addresses; and the lists of one's own items. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemFieldsTest {

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void priorityMeasureAndLabelsAreShownPublishedAndChanged() {
        ApiResponse created = create(
                        Tokens.contributor(),
                        items.validRequest(Map.of(
                                "priority", "HIGH",
                                "successMeasure", "No failure in June",
                                "labels", List.of("checkout", "tests", " checkout "))))
                .expect(201);

        assertThat(created.text("/priority")).isEqualTo("HIGH");
        assertThat(created.text("/successMeasure")).isEqualTo("No failure in June");
        assertThat(created.texts("/labels")).containsExactly("checkout", "tests");
        String key = created.text("/key");
        ApiResponse patched = patch(key, "{\"priority\": \"LOW\", \"successMeasure\": null, \"labels\": null}")
                .expect(200);
        assertThat(patched.text("/priority")).isEqualTo("LOW");
        assertThat(patched.json().has("successMeasure")).isFalse();
        assertThat(patched.texts("/labels")).isEmpty();
        PublishedEvents events = PublishedEvents.about(created.text("/id"));
        assertThat(events.names()).containsExactly("proposed", "updated");
        assertThat(events.payloads().get(0).at("/actionItem/labels/1").asText()).isEqualTo("tests");
        assertThat(events.last().at("/changedFields").toString())
                .isEqualTo("[\"priority\",\"successMeasure\",\"labels\"]");
        assertThat(events.last().at("/actionItem/priority").asText()).isEqualTo("LOW");
        assertThat(events.last().at("/actionItem/labels").isMissingNode()).isTrue();
        assertThat(patch(key, "{\"description\": \"Unrelated\"}").expect(200).text("/priority"))
                .isEqualTo("LOW");
    }

    @Test
    void anItemHasMediumPriorityByDefault() {
        ApiResponse created = get(items.createAndGetKey(Map.of()));

        assertThat(created.text("/priority")).isEqualTo("MEDIUM");
        assertThat(created.texts("/labels")).isEmpty();
        assertThat(created.json().has("successMeasure")).isFalse();
    }

    @Test
    void valuesBeyondTheLimitsAreRefused() {
        assertThat(pointers(create(
                        Tokens.contributor(), items.validRequest(Map.of("labels", Collections.nCopies(21, "a"))))))
                .containsExactly("#/labels");
        assertThat(pointers(create(Tokens.contributor(), items.validRequest(Map.of("labels", List.of("two\nlines"))))))
                .containsExactly("#/labels/0");
        assertThat(pointers(
                        create(Tokens.contributor(), items.validRequest(Map.of("successMeasure", "x".repeat(1001))))))
                .containsExactly("#/successMeasure");
        assertThat(pointers(patch(items.createAndGetKey(Map.of()), "{\"priority\": null}")))
                .containsExactly("#/priority");
    }

    @Test
    void lessonsAndEvidenceAreAddressedToo() {
        UUID lesson = UUID.randomUUID();
        UUID evidence = UUID.randomUUID();

        String key = items.createAndGetKey(Map.of(
                "addresses",
                List.of(Map.of("kind", "LESSON", "id", lesson), Map.of("kind", "EVIDENCE", "id", evidence))));

        assertThat(get(key).texts("/addresses", "kind")).containsExactly("LESSON", "EVIDENCE");
        var event = PublishedEvents.about(get(key).text("/id")).last();
        assertThat(event.at("/actionItem/addresses/1/kind").asText()).isEqualTo("EVIDENCE");
        assertThat(event.at("/actionItem/addresses/1/id").asText()).isEqualTo(evidence.toString());
    }

    @Test
    void theListIsFilteredByPriorityAndLabel() {
        String high = items.createAndGetKey(Map.of("priority", "HIGH", "labels", List.of("checkout", "tests")));
        String low = items.createAndGetKey(Map.of("priority", "LOW", "labels", List.of("tests")));
        String medium = items.createAndGetKey(Map.of());

        assertThat(keys("priority", "HIGH")).containsExactly(high);
        assertThat(keys("priority", "LOW,MEDIUM")).containsExactly(low, medium);
        assertThat(keys("label", "tests")).containsExactly(high, low);
        assertThat(keys("label", " tests ")).containsExactly(high, low);
        assertThat(keys("label", "test")).isEmpty();
        assertThat(keys("label", "it's")).isEmpty();
        assertThat(list(Tokens.reader(), Map.of("priority", "URGENT"))
                        .expectProblem(400, "validation-failed")
                        .text("/errors/0/pointer"))
                .isEqualTo("priority");
    }

    @Test
    void theListHasOnesOwnItemsOrThoseOfOnesTeams() {
        String own = items.createAndGetKey(Map.of("owner", Map.of("handle", "user:lena")));
        String qa = items.createAndGetKey(Map.of("owner", Map.of("handle", "team:qa")));
        String payments = items.createAndGetKey(Map.of("owner", Map.of("handle", "team:payments")));
        items.createAndGetKey(Map.of());
        String lena = Tokens.withTeams("lena", "reader", "qa", "payments");

        assertThat(keysOf(lena, "owner", "me")).containsExactly(own);
        assertThat(keysOf(lena, "team", "mine")).containsExactly(qa, payments);
        assertThat(keysOf(lena, "team", "team:qa")).containsExactly(qa);
        assertThat(keysOf(Tokens.reader(), "owner", "me")).isEmpty();
        assertThat(keysOf(Tokens.reader(), "team", "mine")).isEmpty();
    }

    @Test
    void aCursorOfOnesOwnItemsIsOfNoUseToOthers() {
        items.createAndGetKey(Map.of("owner", Map.of("handle", "user:lena")));
        items.createAndGetKey(Map.of("owner", Map.of("handle", "user:lena")));
        String cursor = list(
                        Tokens.as("lena", "reader"),
                        Map.of("postmortem", items.postmortemKey(), "owner", "me", "limit", 1))
                .expect(200)
                .text("/nextCursor");

        list(Tokens.reader(), Map.of("postmortem", items.postmortemKey(), "owner", "me", "cursor", cursor))
                .expectProblem(400, "invalid-cursor");
    }

    private List<String> keys(String parameter, String value) {
        return keysOf(Tokens.reader(), parameter, value);
    }

    private List<String> keysOf(String token, String parameter, String value) {
        return list(token, Map.of("postmortem", items.postmortemKey(), parameter, value))
                .expect(200)
                .texts("/items", "key");
    }
}
