package dev.debrief.postmortems.details.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PostmortemLanguageTest {

    private static final String BLAME = "Alice forgot to renew the certificate.";

    private final ApiClient dana = SamplePostmortems.dana();

    @Test
    void returnsFindingsWhenASectionIsWritten() {
        String path = SamplePostmortems.draft();

        ApiResponse written = SamplePostmortems.write(path, "detection", BLAME).expect(200);

        assertThat(written.at("/languageFindings/0/ruleId").asText()).isEqualTo("named-person-failed");
        assertThat(written.at("/languageFindings/0/suggestions/0").asText())
                .isEqualTo("Describe what made it hard to renew the certificate.");
        assertThat(dana.get(path + "/sections/detection").expect(200).at("/languageFindings"))
                .hasSize(1);
        assertThat(SamplePostmortems.write(path, "detection", "A customer called.")
                        .at("/languageFindings"))
                .isEmpty();
    }

    @Test
    void everyTextIsReadWhereverItIsWritten() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "detection", BLAME).expect(200);
        String why = SamplePostmortems.add(
                        path, "five-whys", Map.of("question", "Who approved it?", "answer", "It was his fault."))
                .text("/id");
        String factor = SamplePostmortems.add(
                        path,
                        "contributing-factors",
                        Map.of("category", "PROCESS", "title", "Lack of tests", "description", "Human error."))
                .text("/id");
        String cause = SamplePostmortems.add(path, "fishbone", Map.of("bone", "PROCESS", "text", "Sloppy reviews"))
                .text("/id");
        String lesson = SamplePostmortems.add(
                        path, "lessons", Map.of("kind", "TAKEAWAY", "text", "A canary would have helped."))
                .text("/id");
        String comment = dana.post(path + "/comments", Map.of("text", "Nobody noticed."))
                .expect(201)
                .text("/id");
        SampleActionItemEvents action =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), "Remind everybody to test", "2024-11-22");

        ApiResponse reading = dana.get(path + "/language").expect(200);

        List<String> reported = new ArrayList<>();
        for (JsonNode place : reading.at("/places")) {
            place.path("findings")
                    .forEach(finding -> reported.add(place.path("place").asText() + " "
                            + finding.path("category").asText() + " "
                            + finding.path("severity").asText()));
        }
        assertThat(reported)
                .containsExactly(
                        "sections/detection B1 ERROR",
                        "five-whys/" + why + "/question B10 WARNING",
                        "five-whys/" + why + "/answer B8 ERROR",
                        "fishbone/" + cause + " B6 ERROR",
                        "contributing-factors/" + factor + "/title B18 INFO",
                        "contributing-factors/" + factor + "/description B5 ERROR",
                        "lessons/" + lesson + " B3 INFO",
                        "action-items/" + action.key() + "/title B11 WARNING",
                        "comments/" + comment + " B4 WARNING");
        assertThat(reading.at("/score").asInt()).isEqualTo(4 * 10 + 3 * 3 + 2);
        assertThat(reading.body()).doesNotContain("author", "user:dana");
        for (String at : reading.at("/places").findValuesAsText("path")) {
            if (at.startsWith("/api/v1/postmortems")) {
                dana.get(at).expect(200);
            }
        }
    }

    @Test
    void anErrorKeepsFromPublishingUntilAnApproverWaivesIt() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.write(path, "detection", BLAME + " <!-- lint:allow B1 reason=\"She asked for it.\" -->")
                .expect(200);
        SamplePostmortems.write(path, "response", "Nobody noticed.").expect(200);
        dana.post(path + "/comments", Map.of("text", "It was his fault.")).expect(201);
        settle(path);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);

        ApiResponse refused =
                SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");

        assertThat(refused.at("/failedChecks").findValuesAsText("check")).containsExactly("LANGUAGE");
        assertThat(refused.at("/failedChecks/0/findings").findValuesAsText("path"))
                .containsExactly(path + "/sections/detection");
        assertThat(refused.text("/detail")).contains("In sections/detection, \"Alice forgot\"");
        Map<String, String> waiver =
                Map.of("finding", refused.text("/failedChecks/0/findings/0/id"), "reason", "Alice asked to be named.");
        ApiClient.as(Tokens.approver())
                .post(path + "/transitions", "*", Map.of("transition", "PUBLISH", "waivers", List.of(waiver)))
                .expect(200);
        assertThat(dana.get(path + "/document?format=markdown").body())
                .contains("Waived language: Alice asked to be named. (");
    }

    @Test
    void aWaiverIsForOneSentenceUntilItChanges() {
        String path = SamplePostmortems.draft();
        String fault = "It was his fault.";
        SamplePostmortems.write(path, "detection", BLAME + " " + fault).expect(200);
        JsonNode found = languageFindings(path);
        assertThat(found).hasSize(2);
        ApiClient.as(Tokens.approver())
                .post(
                        path + "/waivers",
                        Map.of("finding", found.at("/0/id").asText(), "reason", "Alice asked to be named."))
                .expect(201);

        assertThat(waived(path)).containsExactly(true, false);
        SamplePostmortems.write(path, "detection", "A customer called. " + BLAME + " " + fault)
                .expect(200);
        assertThat(waived(path)).containsExactly(true, false);
        SamplePostmortems.write(path, "detection", "Alice forgot to renew the certificates. " + fault)
                .expect(200);
        assertThat(waived(path)).containsExactly(false, false);
        SamplePostmortems.write(path, "response", BLAME).expect(200);
        assertThat(waived(path)).containsExactly(false, false, false);
    }

    private List<Boolean> waived(String path) {
        List<Boolean> waived = new ArrayList<>();
        languageFindings(path).forEach(finding -> waived.add(finding.has("waiver")));
        return waived;
    }

    private JsonNode languageFindings(String path) {
        return dana.get(path + "/checks").expect(200).at("/items/2/findings");
    }

    @Test
    void theCheckTellsTheFirstFiftyErrors() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "detection", "It was his fault. ".repeat(120))
                .expect(200);

        ApiResponse checks = dana.get(path + "/checks").expect(200);

        assertThat(checks.at("/items/2/check").asText()).isEqualTo("LANGUAGE");
        assertThat(checks.at("/items/2/findings")).hasSize(50);
    }

    @Test
    void versionsKeepWhatTheRulesSaidThen() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "detection", BLAME).expect(200);
        String version = dana.post(path + "/versions", Map.of("note", "Before"))
                .expect(201)
                .text("/version");
        SamplePostmortems.write(path, "detection", "A customer called.").expect(200);

        ApiResponse kept = dana.get(path + "/versions/" + version).expect(200);

        assertThat(kept.at("/language/places/0/place").asText()).isEqualTo("sections/detection");
        assertThat(kept.at("/language/places/0/findings/0/excerpt").asText()).isEqualTo("Alice forgot");
        assertThat(kept.at("/language/rulePacks/0").asText()).isEqualTo("debrief-core 1");
        assertThat(dana.get(path + "/language").at("/places")).isEmpty();
    }

    private void settle(String path) {
        dana.get(path + "/comments")
                .expect(200)
                .at("/items")
                .forEach(comment -> dana.post(
                                path + "/comments/" + comment.path("id").asText() + "/resolve", "*", Map.of())
                        .expect(200));
    }
}
