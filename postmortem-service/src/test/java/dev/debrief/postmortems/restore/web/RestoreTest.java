package dev.debrief.postmortems.restore.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RestoreTest {

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void aVersionComesBackAsItWasAndSoDoesWhatItReplaced() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.write(path, "executive-summary", "First *words*, exactly \u2014 \uD83D\uDE80.")
                .expect(200);
        ApiResponse first = SamplePostmortems.add(path, "five-whys", Map.of("question", "Why?", "answer", "Metadata."));
        ApiResponse second = SamplePostmortems.add(
                path, "five-whys", Map.of("question", "And why that?", "parentId", first.text("/id")));
        SamplePostmortems.add(path, "five-whys", Map.of("question", "And that?", "parentId", second.text("/id")));
        ApiResponse lesson = SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));
        SamplePostmortems.add(
                path,
                "accepted-risks",
                Map.of("risk", "R", "reason", "W", "acceptedBy", "A", "reviewOn", "2024-12-01"));
        String version = save(path);
        JsonNode written = written(path);

        tearDown(path);
        dana.patch(path + "/lessons/" + lesson.text("/id"), "*", Map.of("text", "Test less."))
                .expect(200);
        SamplePostmortems.add(path, "fishbone", Map.of("bone", "PROCESS", "text", "Testing"));
        SamplePostmortems.write(path, "executive-summary", "Other words.").expect(200);
        dana.patch(path, "*", Map.of("title", "Something else")).expect(200);
        dana.post(path + "/template-migration", "*", Map.of("template", "short"))
                .expect(200);
        JsonNode replaced = written(path);

        restore(path, version).expect(200);
        assertThat(written(path)).isEqualTo(written);
        ApiResponse kept = dana.get(path + "/versions?milestone=BEFORE_RESTORE").expect(200);
        restore(path, kept.text("/items/0/version")).expect(200);
        assertThat(written(path)).isEqualTo(replaced);
    }

    /** Removes whys, the last ones first. */
    private void tearDown(String path) {
        List<String> whys = dana.get(path).expect(200).at("/fiveWhys").findValuesAsText("id");
        for (int last = whys.size() - 1; last >= 0; last--) {
            dana.delete(path + "/five-whys/" + whys.get(last), "*").expect(204);
        }
    }

    @Test
    void nobodyChangesWhatCameBackUnseen() {
        String path = SamplePostmortems.draft();
        ApiResponse lesson = SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));
        String at = path + "/lessons/" + lesson.text("/id");
        String version = save(path);
        String etag = dana.patch(at, "*", Map.of("text", "Test much more."))
                .expect(200)
                .etag();
        dana.delete(at, etag).expect(204);
        String section = dana.get(path + "/sections/detection").expect(200).etag();

        restore(path, version).expect(200);

        dana.patch(at, lesson.etag(), Map.of("text", "Blind")).expectProblem(412, "stale-revision");
        dana.patch(at, etag, Map.of("text", "Blind")).expectProblem(412, "stale-revision");
        assertThat(dana.get(at).expect(200).text("/text")).isEqualTo("Test more.");
        assertThat(dana.get(path + "/sections/detection").expect(200).etag()).isEqualTo(section);
    }

    @Test
    void whatTheVersionHasNoPlaceForIsSetAside() {
        String path = SamplePostmortems.draft();
        String version = save(path);
        dana.post(path + "/template-migration", "*", Map.of("template", "security"))
                .expect(200);
        SamplePostmortems.write(path, "exposure", "Nothing was exposed.").expect(200);

        ApiResponse restored = restore(path, version).expect(200);

        assertThat(restored.text("/template")).isEqualTo("standard");
        assertThat(restored.at("/setAside").findValuesAsText("text")).containsExactly("Nothing was exposed.");
    }

    @Test
    void whereNobodyHadWrittenTheTextIsGeneratedAgainAndElseItIsOffered() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.pathOf(incident);
        String generated = text(path, "detection");
        String untouched = save(path);
        SamplePostmortems.write(path, "detection", "A customer called.").expect(200);
        String touched = save(path);

        restore(path, untouched).expect(200);
        assertThat(text(path, "detection")).isEqualTo(generated).isNotBlank();
        assertThat(dana.get(path + "/sections/detection").at("").has("editedBy"))
                .isFalse();
        restore(path, touched).expect(200);
        ApiResponse section = dana.get(path + "/sections/detection").expect(200);
        assertThat(section.text("/text")).isEqualTo("A customer called.");
        assertThat(section.text("/editedBy")).isEqualTo("user:dana");
        assertThat(section.text("/offeredText")).isEqualTo(generated);
    }

    @Test
    void theExternalSummaryComesBackAndWaitsForConfirmation() {
        String path = SamplePostmortems.draft();
        String url = path + "/external-summary";
        String without = save(path);
        dana.put(url, "*", summary("Nobody could pay.")).expect(200);
        String version = save(path);
        dana.put(url, "*", summary("Some could not pay.")).expect(200);

        ApiResponse diff =
                dana.get(path + "/versions/" + version + "/diff/draft").expect(200);
        assertThat(diff.at("/externalSummary")).hasSize(1);
        assertThat(diff.text("/externalSummary/0/field")).isEqualTo("whatHappened");
        assertThat(diff.text("/externalSummary/0/before")).isEqualTo("Nobody could pay.");
        assertThat(diff.text("/externalSummary/0/after")).isEqualTo("Some could not pay.");

        restore(path, version).expect(200);
        assertThat(dana.get(url).text("/whatHappened")).isEqualTo("Nobody could pay.");
        assertThat(dana.get(url).at("/outdated").asBoolean()).isTrue();
        assertThat(dana.get(path + "/versions/" + version + "/diff/draft").at("/externalSummary"))
                .isEmpty();

        restore(path, without).expect(200);
        assertThat(dana.get(url).text("/whatHappened")).isEqualTo("Nobody could pay.");
    }

    private static Map<String, String> summary(String whatHappened) {
        return Map.of("title", "Checkout was down", "whatHappened", whatHappened, "whatWeDo", "We test more.");
    }

    @Test
    void whatIsApprovedOrUnknownIsNotRestored() {
        String path = SamplePostmortems.approved();

        restore(path, "0.1").expectProblem(409, "postmortem-not-writable");
        restore(path, "7").expectProblem(404, "not-found");
        dana.post(path + "/versions/0.1/restore", "\"999\"", Map.of()).expectProblem(412, "stale-revision");
        ApiClient.as(Tokens.reader())
                .post(path + "/versions/0.1/restore", "*", Map.of())
                .expectProblem(403, "forbidden");
        assertThat(dana.get(path + "/versions").at("/items")).hasSize(2);
    }

    private String save(String path) {
        return dana.post(path + "/versions", Map.of()).expect(201).text("/version");
    }

    private ApiResponse restore(String path, String version) {
        return dana.post(
                path + "/versions/" + version + "/restore",
                dana.get(path).expect(200).etag(),
                Map.of());
    }

    private String text(String path, String section) {
        return dana.get(path + "/sections/" + section).expect(200).text("/text");
    }

    /** All that people wrote, without what is counted. */
    private JsonNode written(String path) {
        JsonNode kept = dana.get(path + "/versions/" + save(path)).expect(200).at("");
        kept.at("/analysis").forEach(items -> items.forEach(item -> ((ObjectNode) item).remove("revision")));
        return ((ObjectNode) kept).without("version");
    }
}
