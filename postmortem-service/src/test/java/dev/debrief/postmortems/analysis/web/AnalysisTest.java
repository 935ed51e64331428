package dev.debrief.postmortems.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.postmortems.told.Drafts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class AnalysisTest {

    private final Api dana = Drafts.dana();
    private final String path = Drafts.draft();

    @Test
    void whysAreATreeInReadingOrder() {
        String first = why(null, "Why 1?");
        String second = why(null, "Why 2?");
        String below = why(first, "Why 1.1?");
        why(below, "Why 1.1.1?");
        why(first, "Why 1.2?");
        why(second, "Why 2.1?");

        Answer whys = dana.get(path + "/five-whys").expect(200);

        assertThat(whys.at("/items").findValuesAsText("question"))
                .containsExactly("Why 1?", "Why 1.1?", "Why 1.1.1?", "Why 1.2?", "Why 2?", "Why 2.1?");
        assertThat(whys.at("/items").findValuesAsText("depth")).containsExactly("1", "2", "3", "2", "1", "2");
    }

    @Test
    void aWhyThatOthersFollowFromStays() {
        String first = why(null, "Why 1?");
        String below = why(first, "Why 1.1?");

        dana.delete(path + "/five-whys/" + first, "*").expectProblem(409, "why-has-children");
        dana.delete(path + "/five-whys/" + below, "*").expect(204);
        dana.delete(path + "/five-whys/" + first, "*").expect(204);

        dana.get(path + "/five-whys/" + first).expectProblem(404, "not-found");
    }

    @Test
    void theParentIsAWhyOfTheSamePostmortem() {
        String elsewhere = Drafts.add(Drafts.draft(), "five-whys", Map.of("question", "Why?"))
                .text("/id");

        Answer refused = dana.post(path + "/five-whys", Map.of("question", "Why?", "parentId", elsewhere))
                .expectProblem(400, "validation-failed");

        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/parentId");
        dana.get(path + "/five-whys/" + elsewhere).expectProblem(404, "not-found");
    }

    @Test
    void anItemIsChangedAgainstItsOwnRevision() {
        Answer added = Drafts.add(
                path,
                "contributing-factors",
                Map.of("category", "PROCESS", "subcategory", "testing", "title", "Tests", "description", "Happy path"));
        String factor = path + "/contributing-factors/" + added.text("/id");

        Answer edited = dana.patch(factor, added.etag(), "{\"title\": \"Test coverage\", \"subcategory\": null}")
                .expect(200);

        assertThat(edited.text("/title")).isEqualTo("Test coverage");
        assertThat(edited.text("/description")).isEqualTo("Happy path");
        assertThat(edited.json().has("subcategory")).isFalse();
        dana.patch(factor, added.etag(), Map.of("title", "x")).expectProblem(412, "stale-revision");
        dana.delete(factor, added.etag()).expectProblem(412, "stale-revision");
        assertThat(dana.patch(factor, edited.etag(), Map.of("title", "Test coverage"))
                        .expect(200)
                        .etag())
                .isEqualTo(edited.etag());
        dana.delete(factor, edited.etag()).expect(204);
    }

    @Test
    void itemsKeepTheOrderThatWasGivenToThem() {
        lesson("first", null);
        lesson("second", null);
        lesson("in front", 1);

        Answer last = lesson("behind", null);

        assertThat(last.at("/position").asInt()).isEqualTo(3);
        assertThat(dana.get(path + "/lessons").expect(200).at("/items").findValuesAsText("text"))
                .containsExactly("first", "in front", "second", "behind");
    }

    @Test
    void aRepeatedRequestAddsNothing() {
        Api once = dana.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("kind", "GOT_LUCKY", "text", "It was a Friday morning.");

        Answer first = once.post(path + "/lessons", body).expect(201);
        Answer again = once.post(path + "/lessons", body).expect(201);

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(dana.get(path + "/lessons").expect(200).at("/items")).hasSize(1);
    }

    private String why(@Nullable String parent, String question) {
        Map<String, String> body =
                parent == null ? Map.of("question", question) : Map.of("question", question, "parentId", parent);
        return Drafts.add(path, "five-whys", body).text("/id");
    }

    private Answer lesson(String text, @Nullable Integer position) {
        Map<String, ?> body = position == null
                ? Map.of("kind", "TAKEAWAY", "text", text)
                : Map.of("kind", "TAKEAWAY", "text", text, "position", position);
        return Drafts.add(path, "lessons", body);
    }
}
