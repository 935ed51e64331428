package dev.debrief.postmortems.version.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
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
class VersionTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient reader = ApiClient.as(Tokens.reader()).with("Accept", "text/markdown");

    @Test
    void aVersionIsKeptAtEveryMilestone() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.hold(path);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "REQUEST_CHANGES").expect(200);
        SamplePostmortems.publish(path);
        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
        save(path, "Before it is corrected");

        ApiResponse list = dana.get(path + "/versions").expect(200);

        assertThat(list.at("/items").findValuesAsText("version"))
                .containsExactly("1.1", "1", "0.5", "0.4", "0.3", "0.2", "0.1");
        assertThat(list.at("/items").findValuesAsText("milestone"))
                .containsExactly(
                        "SAVED",
                        "PUBLISHED",
                        "APPROVED",
                        "SUBMITTED",
                        "CHANGES_REQUESTED",
                        "SUBMITTED",
                        "MEETING_HELD");
        assertThat(list.text("/items/0/note")).isEqualTo("Before it is corrected");
        assertThat(list.text("/items/0/by/handle")).isEqualTo("user:dana");
        assertThat(dana.get(path + "/versions?milestone=SUBMITTED")
                        .expect(200)
                        .at("/items")
                        .findValuesAsText("version"))
                .containsExactly("0.4", "0.2");
        dana.get(path + "/versions?milestone=LUNCH").expectProblem(400, "validation-failed");
    }

    @Test
    void aVersionTellsWhatWasWrittenThen() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "First *words*.").expect(200);
        SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));
        String version = save(path, "First");
        SamplePostmortems.write(path, "executive-summary", "Other words.").expect(200);

        ApiResponse kept = dana.get(path + "/versions/" + version).expect(200);

        assertThat(kept.at("/sections").findValuesAsText("text"))
                .contains("First *words*.")
                .doesNotContain("Other words.");
        assertThat(kept.text("/analysis/lessons/0/text")).isEqualTo("Test more.");
        assertThat(kept.text("/version/milestone")).isEqualTo("SAVED");
        assertThat(document(path, "?version=" + version)).contains("First *words*.", "Test more.");
        assertThat(document(path, "")).contains("Other words.").doesNotContain("First *words*");
    }

    @Test
    void aCorrectionIsAnotherVersion() {
        String path = SamplePostmortems.published();
        String first = document(path, "");

        SamplePostmortems.take(Tokens.contributor(), path, "REVISE").expectProblem(403, "forbidden");
        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
        SamplePostmortems.write(path, "executive-summary", "Corrected words.").expect(200);
        String whileCorrecting = document(path, "");
        String draft = document(path, "?version=draft");
        SamplePostmortems.publish(path);

        assertThat(whileCorrecting).isEqualTo(first).doesNotContain("Corrected words.");
        assertThat(draft).contains("Corrected words.");
        assertThat(document(path, "?version=1"))
                .contains("Customers could not pay")
                .doesNotContain("Corrected words.");
        assertThat(document(path, "?version=2")).isEqualTo(document(path, ""));
        ApiResponse versions = dana.get(path + "/versions?milestone=PUBLISHED").expect(200);
        assertThat(versions.at("/items").findValuesAsText("version")).containsExactly("2", "1");
        ApiResponse whole = dana.get(path).expect(200);
        assertThat(whole.text("/publishedVersion")).isEqualTo("2");
        PublishedEvents events = PublishedEvents.about(whole.text("/id"));
        assertThat(events.names()).containsSubsequence("published", "reopened", "submitted", "approved", "published");
        assertThat(events.last("published").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void theDifferenceNamesSectionsLinesAndFields() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "It failed.\nCustomers could not pay.")
                .expect(200);
        ApiResponse stays = SamplePostmortems.add(path, "five-whys", Map.of("question", "Why?", "answer", "Metadata."));
        ApiResponse goes = SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));
        String before = save(path, "Before");
        SamplePostmortems.write(path, "executive-summary", "It failed.\nCustomers could not pay for 80 minutes.")
                .expect(200);
        dana.patch(path + "/five-whys/" + stays.text("/id"), "*", Map.of("answer", "Old promotions have none."))
                .expect(200);
        dana.delete(path + "/lessons/" + goes.text("/id"), "*").expect(204);
        ApiResponse comes = SamplePostmortems.add(path, "fishbone", Map.of("bone", "PROCESS", "text", "Testing"));
        dana.patch(path, "*", Map.of("title", "Payments failed")).expect(200);

        ApiResponse diff =
                dana.get(path + "/versions/" + before + "/diff/draft").expect(200);

        assertThat(diff.text("/title/after")).isEqualTo("Payments failed");
        assertThat(diff.at("").has("template")).isFalse();
        assertThat(diff.at("/sections")).hasSize(1);
        assertThat(diff.text("/sections/0/key")).isEqualTo("executive-summary");
        assertThat(diff.at("/sections/0/text").toString())
                .isEqualTo("[{\"fromLine\":2,\"toLine\":2,\"removed\":[\"Customers could not pay.\"],"
                        + "\"added\":[\"Customers could not pay for 80 minutes.\"]}]");
        assertThat(diff.at("/items").findValuesAsText("id"))
                .containsExactly(stays.text("/id"), comes.text("/id"), goes.text("/id"));
        assertThat(diff.at("/items").findValuesAsText("change")).containsExactly("CHANGED", "ADDED", "REMOVED");
        assertThat(diff.at("/items/0/fields").toString())
                .isEqualTo("[{\"field\":\"answer\",\"before\":\"Metadata.\",\"after\":\"Old promotions have none.\"}]");
        ApiResponse back = dana.get(path + "/versions/draft/diff/" + before).expect(200);
        assertThat(back.at("/items").findValuesAsText("change")).containsExactly("CHANGED", "REMOVED", "ADDED");
        assertThat(back.text("/title/before")).isEqualTo("Payments failed");
        assertThat(dana.get(path + "/versions/draft/diff/draft").at("/sections"))
                .isEmpty();
    }

    @Test
    void refusesVersionsThereAreNot() {
        String path = SamplePostmortems.draft();

        reader.get(path + "/document?version=1").expectProblem(404, "not-found");
        reader.get(path + "/document?version=0").expectProblem(404, "not-found");
        reader.get(path + "/document?version=latest").expectProblem(400, "validation-failed");
        reader.get(path + "/document?version=1.0").expectProblem(400, "validation-failed");
        List.of("1", "0.1", "latest", "draft")
                .forEach(version -> dana.get(path + "/versions/" + version).expectProblem(404, "not-found"));
        dana.get(path + "/versions/draft/diff/0.1").expectProblem(404, "not-found");
        assertThat(dana.get(path + "/versions").at("/items")).isEmpty();
    }

    @Test
    void saysNothingToOutsiders() {
        String path = SamplePostmortems.publish(
                SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:dana", "user:priya")));
        ApiClient outsider = ApiClient.as(Tokens.as("olga", Roles.APPROVER));

        outsider.with("Accept", "text/markdown")
                .get(path + "/document?version=1")
                .expectProblem(404, "not-found");
        List.of("/document?version=draft", "/versions", "/versions/1", "/versions/0.1/diff/1")
                .forEach(rest -> outsider.get(path + rest).expectProblem(404, "not-found"));
    }

    private String save(String path, String note) {
        return dana.post(path + "/versions", Map.of("note", note)).expect(201).text("/version");
    }

    private String document(String path, String query) {
        return reader.get(path + "/document" + query).expect(200).body();
    }
}
