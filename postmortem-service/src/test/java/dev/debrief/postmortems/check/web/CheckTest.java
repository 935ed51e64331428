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

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CheckTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient priya = ApiClient.as(Tokens.approver());

    @Test
    void showWhatStandsInTheWayAndWhereToSeeToIt() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "Customers could not pay.")
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
    void anApproverWaivesWithAReasonOnRecord() {
        String path = SamplePostmortems.draft();
        Map<String, Object> submit = Map.of(
                "transition",
                "SUBMIT",
                "comment",
                "Small one.",
                "waivers",
                List.of(
                        Map.of("check", "COMPLETENESS", "reason", "A near miss, one sentence is enough."),
                        Map.of("check", "OPEN_THREADS", "reason", "Not needed.")));

        dana.post(path + "/transitions", "*", submit).expectProblem(403, "forbidden");
        ApiResponse submitted = priya.post(path + "/transitions", "*", submit).expect(200);

        assertThat(submitted.text("/status")).isEqualTo("IN_REVIEW");
        assertThat(submitted.at("/steps/0/waivers").toString())
                .isEqualTo("[{\"check\":\"COMPLETENESS\",\"reason\":\"A near miss, one sentence is enough.\"}]");
        assertThat(dana.get(path + "/audit").expect(200).body()).contains("one sentence is enough");
        assertThat(dana.get(path + "/document?format=markdown").body())
                .contains("Small one.", "Waived completeness: A near miss, one sentence is enough.");
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");
    }

    @Test
    void aWaiverNamesACheckAndAReason() {
        String path = SamplePostmortems.draft();

        List.of(Map.of("check", "LUNCH", "reason", "x"), Map.of("check", "REVIEWS", "reason", " "), Map.of())
                .forEach(waiver -> priya.post(
                                path + "/transitions", "*", Map.of("transition", "SUBMIT", "waivers", List.of(waiver)))
                        .expectProblem(400, "validation-failed"));
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
