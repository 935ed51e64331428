package dev.debrief.postmortems.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.incident.value.TimelineEntryKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class AnalysisTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final String path = SamplePostmortems.draft();

    @Test
    void whysFormATreeInReadingOrder() {
        String first = why(null, "Why 1?");
        String second = why(null, "Why 2?");
        String below = why(first, "Why 1.1?");
        why(below, "Why 1.1.1?");
        why(first, "Why 1.2?");
        why(second, "Why 2.1?");

        ApiResponse whys = dana.get(path + "/five-whys").expect(200);

        assertThat(whys.at("/items").findValuesAsText("question"))
                .containsExactly("Why 1?", "Why 1.1?", "Why 1.1.1?", "Why 1.2?", "Why 2?", "Why 2.1?");
        assertThat(whys.at("/items").findValuesAsText("depth")).containsExactly("1", "2", "3", "2", "1", "2");
    }

    @Test
    void aWhyWithChildrenCannotBeRemoved() {
        String first = why(null, "Why 1?");
        String below = why(first, "Why 1.1?");

        dana.delete(path + "/five-whys/" + first, "*").expectProblem(409, "why-has-children");
        dana.delete(path + "/five-whys/" + below, "*").expect(204);
        dana.delete(path + "/five-whys/" + first, "*").expect(204);

        dana.get(path + "/five-whys/" + first).expectProblem(404, "not-found");
    }

    @Test
    void theParentMustBeAWhyOfTheSamePostmortem() {
        String elsewhere = SamplePostmortems.add(SamplePostmortems.draft(), "five-whys", Map.of("question", "Why?"))
                .text("/id");

        ApiResponse refused = dana.post(path + "/five-whys", Map.of("question", "Why?", "parentId", elsewhere))
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/parentId");
        dana.get(path + "/five-whys/" + elsewhere).expectProblem(404, "not-found");
    }

    @Test
    void anItemHasItsOwnRevision() {
        ApiResponse added = SamplePostmortems.add(
                path,
                "contributing-factors",
                Map.of("category", "PROCESS", "subcategory", "testing", "title", "Tests", "description", "Happy path"));
        String factor = path + "/contributing-factors/" + added.text("/id");

        ApiResponse edited = dana.patch(factor, added.etag(), "{\"title\": \"Test coverage\", \"subcategory\": null}")
                .expect(200);

        assertThat(edited.text("/title")).isEqualTo("Test coverage");
        assertThat(edited.text("/description")).isEqualTo("Happy path");
        assertThat(edited.json().has("subcategory")).isFalse();
        assertThat(dana.patch(factor, added.etag(), Map.of("title", "x"))
                        .expectProblem(412, "stale-revision")
                        .text("/current/title"))
                .isEqualTo("Test coverage");
        dana.delete(factor, added.etag()).expectProblem(412, "stale-revision");
        assertThat(dana.patch(factor, edited.etag(), Map.of("title", "Test coverage"))
                        .expect(200)
                        .etag())
                .isEqualTo(edited.etag());
        dana.delete(factor, edited.etag()).expect(204);
    }

    @Test
    void eventsListTheFactorsThatActionItemsCanAddress() {
        ApiResponse factor = SamplePostmortems.add(
                path,
                "contributing-factors",
                Map.of("category", "PROCESS", "subcategory", "testing", "title", "Tests", "description", "Happy path"));
        SamplePostmortems.add(path, "contributing-factors", Map.of("category", "TECHNICAL", "title", "Retries"));

        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-02"))
                .expect(200);

        JsonNode event =
                PublishedEvents.about(dana.get(path).text("/id")).last().path("postmortem");
        assertThat(event.at("/factors/0").toString())
                .isEqualTo("{\"id\":\"" + factor.text("/id")
                        + "\",\"category\":\"PROCESS\",\"subcategory\":\"testing\",\"title\":\"Tests\"}");
        assertThat(event.at("/factors").findValuesAsText("title")).containsExactly("Tests", "Retries");
    }

    @Test
    void causesLieOnBonesAndExplainEachOther() {
        String untested = cause(Map.of("bone", "PROCESS", "text", "Not tested"));
        cause(Map.of("bone", "COOLING", "text", "A bone of the team's own"));
        cause(Map.of("parentId", untested, "text", "No test data"));

        ApiResponse causes = dana.get(path + "/fishbone").expect(200);

        assertThat(causes.at("/items").findValuesAsText("text"))
                .containsExactly("Not tested", "No test data", "A bone of the team's own");
        assertThat(causes.at("/items").findValuesAsText("depth")).containsExactly("1", "2", "1");
        assertThat(dana.post(path + "/fishbone", Map.of("text", "On no bone"))
                        .expectProblem(400, "validation-failed")
                        .text("/errors/0/pointer"))
                .isEqualTo("#/bone");
        dana.post(path + "/fishbone", Map.of("text", "On two", "bone", "PEOPLE", "parentId", untested))
                .expectProblem(400, "validation-failed");
        dana.delete(path + "/fishbone/" + untested, "*").expectProblem(409, "cause-has-children");
    }

    @Test
    void aCauseCannotChangeItsParent() {
        String first = cause(Map.of("bone", "PROCESS", "text", "Not tested"));
        String second = cause(Map.of("bone", "PEOPLE", "text", "Short of people"));
        String below = cause(Map.of("parentId", first, "text", "No test data"));

        dana.patch(path + "/fishbone/" + below, "*", Map.of("parentId", second))
                .expectProblem(400, "validation-failed");
        assertThat(dana.patch(path + "/fishbone/" + below, "*", Map.of("text", "No old test data"))
                        .expect(200)
                        .text("/parentId"))
                .isEqualTo(first);
    }

    @Test
    void linksMustPointToTheIncident() {
        String path = SamplePostmortems.pathOf(
                SampleIncidentEvents.resolved().record("10:15", TimelineEntryKind.CHANGE, "Deployment"));
        ApiResponse postmortem = dana.get(path).expect(200);
        String entry = postmortem.text("/incident/timeline/0/entryId");
        var answered = Map.of(
                "question", "Why?", "links", List.of(Map.of("timelineEntryId", entry, "title", "The deployment")));

        ApiResponse why = SamplePostmortems.add(path, "five-whys", answered);

        assertThat(why.text("/links/0/timelineEntryId")).isEqualTo(entry);
        ApiResponse refused = dana.post(
                        path + "/five-whys", Map.of("question", "Why?", "links", List.of(Map.of("evidenceId", entry))))
                .expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/links/0/evidenceId");
        dana.post(path + "/five-whys", Map.of("question", "Why?", "links", List.of(Map.of("title", "Nowhere"))))
                .expectProblem(400, "validation-failed");
        assertThat(dana.get(path + "/document?format=markdown").expect(200).body())
                .contains("The deployment");
    }

    @Test
    void thePostmortemIncludesOpenQuestionsAndAcceptedRisks() {
        SamplePostmortems.add(
                path, "open-questions", Map.of("question", "Who reads it?", "askedOf", "Promotions team"));
        ApiResponse risk = SamplePostmortems.add(
                path,
                "accepted-risks",
                Map.of("risk", "Old ones stay", "reason", "They end", "acceptedBy", "Head of payments"));
        dana.patch(path + "/accepted-risks/" + risk.text("/id"), risk.etag(), Map.of("reviewOn", "2025-01-15"))
                .expect(200);

        ApiResponse postmortem = dana.get(path).expect(200);

        assertThat(postmortem.text("/openQuestions/0/askedOf")).isEqualTo("Promotions team");
        assertThat(postmortem.text("/acceptedRisks/0/reviewOn")).isEqualTo("2025-01-15");
    }

    @Test
    void itemsAreOrderedByPosition() {
        lesson("first", null);
        lesson("second", null);
        lesson("in front", 1);

        ApiResponse last = lesson("behind", null);

        assertThat(last.at("/position").asInt()).isEqualTo(3);
        assertThat(dana.get(path + "/lessons").expect(200).at("/items").findValuesAsText("text"))
                .containsExactly("first", "in front", "second", "behind");
    }

    @Test
    void aRepeatedRequestAddsNothing() {
        ApiClient once = dana.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("kind", "GOT_LUCKY", "text", "It was a Friday morning.");

        ApiResponse first = once.post(path + "/lessons", body).expect(201);
        ApiResponse again = once.post(path + "/lessons", body).expect(201);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(dana.get(path + "/lessons").expect(200).at("/items")).hasSize(1);
    }

    private String cause(Map<String, String> body) {
        return SamplePostmortems.add(path, "fishbone", body).text("/id");
    }

    private String why(@Nullable String parent, String question) {
        Map<String, String> body =
                parent == null ? Map.of("question", question) : Map.of("question", question, "parentId", parent);
        return SamplePostmortems.add(path, "five-whys", body).text("/id");
    }

    private ApiResponse lesson(String text, @Nullable Integer position) {
        Map<String, ?> body = position == null
                ? Map.of("kind", "TAKEAWAY", "text", text)
                : Map.of("kind", "TAKEAWAY", "text", text, "position", position);
        return SamplePostmortems.add(path, "lessons", body);
    }
}
