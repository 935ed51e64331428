package dev.debrief.postmortems.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CheckTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient priya = ApiClient.as(Tokens.approver());

    @Test
    void showWhatStandsInTheWayAndWhereToSeeToIt() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "Customers could not pay for an hour.")
                .expect(200);

        ApiResponse checks = dana.get(path + "/checks").expect(200);

        assertThat(checks.at("/items").findValuesAsText("check"))
                .containsExactly("COMPLETENESS", "REVIEWS", "LANGUAGE", "OPEN_THREADS", "INCIDENT_OVER");
        assertThat(checks.at("/items").findValuesAsText("passes"))
                .containsExactly("false", "true", "true", "true", "true");
        assertThat(checks.at("/items/0/blocks").toString()).isEqualTo("[\"SUBMIT\",\"PUBLISH\"]");
        List<String> places = checks.at("/items/0/findings").findValuesAsText("path");
        assertThat(places).containsExactly(path + "/five-whys", path + "/contributing-factors", path + "/lessons");
        places.forEach(place -> dana.get(place).expect(200));
    }

    @Test
    void anOpenThreadKeepsFromPublishing() {
        String path = SamplePostmortems.approved();
        ApiResponse thread = dana.post(path + "/comments", Map.of("text", "Really?", "section", "detection"))
                .expect(201);
        dana.post(path + "/comments", Map.of("text", "Yes.", "inReplyTo", thread.text("/id")))
                .expect(201);

        ApiResponse refused =
                SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");

        assertThat(refused.at("/failedChecks").findValuesAsText("path"))
                .containsExactly(path + "/comments/" + thread.text("/id"));
        assertThat(refused.text("/detail")).contains("about detection");
        dana.post(path + "/comments/" + thread.text("/id") + "/resolve", "*", Map.of())
                .expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);
    }

    @Test
    void aThreadWhoseWordsAreGoneIsNotOpen() {
        String path = SamplePostmortems.draft();
        ApiResponse thread =
                dana.post(path + "/comments", Map.of("text", "Really?")).expect(201);
        dana.delete(path + "/comments/" + thread.text("/id"), thread.etag()).expect(204);

        assertThat(check(path, "OPEN_THREADS").path("passes").asBoolean()).isTrue();
    }

    @Test
    void aReopenedIncidentKeepsFromPublishing() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.fill(SamplePostmortems.pathOf(incident));
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        incident.reopen();

        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");

        incident.resolve("2024-11-15T15:00:00Z");
        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);
    }

    @Test
    void aGeneratedTextIsNotEmptyButNotYetReviewed() {
        String path = SamplePostmortems.draft();

        JsonNode summary = check(path, "COMPLETENESS").at("/findings/0");

        assertThat(dana.get(path + "/sections/executive-summary").text("/text")).isNotBlank();
        assertThat(summary.path("message").asText())
                .isEqualTo("The required section executive-summary is generated, not yet reviewed."
                        + " Write it, or save the text as it is to confirm it.");
        SamplePostmortems.write(
                        path,
                        "executive-summary",
                        dana.get(path + "/sections/executive-summary").text("/text"))
                .expect(200);
        assertThat(check(path, "COMPLETENESS").at("/findings").findValuesAsText("path"))
                .doesNotContain(path + "/sections/executive-summary");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "TBD", "n/a", "to be done", "未定"})
    void aPlaceholderIsNoContent(String placeholder) {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", placeholder).expect(200);
        SamplePostmortems.add(path, "five-whys", Map.of("question", "Why?", "answer", placeholder));
        SamplePostmortems.add(path, "contributing-factors", Map.of("category", "PROCESS", "title", placeholder));
        SamplePostmortems.add(path, "lessons", Map.of("kind", "TAKEAWAY", "text", placeholder));

        ApiResponse refused =
                SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expectProblem(409, "checks-failed");

        assertThat(refused.at("/missingSections")).hasSize(4);
        assertThat(refused.text("/detail"))
                .contains("executive-summary has only placeholders. Say it in at least 5 different words");
    }

    @Test
    void anApproverWaivesAFindingWithAReasonOnRecord() {
        String path = SamplePostmortems.complete();
        dana.delete(path + "/lessons/" + dana.get(path).text("/lessons/0/id"), "*")
                .expect(204);
        String lessons = check(path, "COMPLETENESS").at("/findings/0/id").asText();
        Map<String, String> waiver = Map.of("finding", lessons, "reason", "A near miss, one sentence is enough.");

        dana.post(path + "/waivers", waiver).expectProblem(403, "forbidden");
        ApiResponse waived = priya.post(path + "/waivers", waiver).expect(201);

        assertThat(waived.text("/message")).startsWith("The required section lessons-learned is empty.");
        assertThat(check(path, "COMPLETENESS").path("passes").asBoolean()).isTrue();
        assertThat(check(path, "COMPLETENESS")
                        .at("/findings/0/waiver/by/handle")
                        .asText())
                .isEqualTo("user:priya");
        ApiResponse submitted = dana.post(
                        path + "/transitions", "*", Map.of("transition", "SUBMIT", "comment", "Small one."))
                .expect(200);
        assertThat(submitted.at("/steps/0/waivers")).hasSize(1);
        assertThat(submitted.text("/steps/0/waivers/0/reason")).isEqualTo("A near miss, one sentence is enough.");
        assertThat(submitted.text("/steps/0/waivers/0/by/handle")).isEqualTo("user:priya");
        assertThat(dana.get(path + "/audit").expect(200).body()).contains("finding.waived", "one sentence is enough");
        assertThat(dana.get(path + "/document?format=markdown").body())
                .contains("Small one.", "Waived completeness: A near miss, one sentence is enough.");
        assertThat(dana.get(path + "/waivers").expect(200).at("/items").findValuesAsText("finding"))
                .containsExactly(lessons);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);
    }

    @Test
    void aWaiverNamesAFindingAndAReason() {
        String path = SamplePostmortems.draft();
        String known = check(path, "COMPLETENESS").at("/findings/0/id").asText();

        List.of(
                        Map.of("finding", "LANGUAGE", "reason", "x"),
                        Map.of("finding", known, "reason", " "),
                        Map.of("check", "LANGUAGE", "reason", "x"),
                        Map.of())
                .forEach(waiver -> {
                    priya.post(path + "/waivers", waiver).expectProblem(400, "validation-failed");
                    priya.post(path + "/transitions", "*", Map.of("transition", "SUBMIT", "waivers", List.of(waiver)))
                            .expectProblem(400, "validation-failed");
                });
        priya.post(path + "/waivers", Map.of("finding", "language-0123456789abcdef", "reason", "x"))
                .expectProblem(422, "finding-not-known");
    }

    private JsonNode check(String path, String name) {
        for (JsonNode check : dana.get(path + "/checks").expect(200).at("/items")) {
            if (check.path("check").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError(name + " is not among the checks");
    }
}
