package dev.debrief.postmortems.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TransitionTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient priya = ApiClient.as(Tokens.approver());

    @Test
    void goesFromDraftToPublication() {
        String path = SamplePostmortems.complete();

        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "REQUEST_CHANGES").expect(200);
        SamplePostmortems.write(path, "detection", "A customer called.").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        ApiResponse published =
                SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);

        assertThat(published.text("/status")).isEqualTo("PUBLISHED");
        assertThat(published.at("/allowedTransitions").toString()).isEqualTo("[\"REVISE\"]");
        assertThat(published.at("/steps").findValuesAsText("transition"))
                .containsExactly("SUBMIT", "REQUEST_CHANGES", "SUBMIT", "APPROVE", "PUBLISH");
        PublishedEvents events = PublishedEvents.about(published.text("/id"));
        assertThat(events.names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "changes-requested",
                        "submitted",
                        "approved",
                        "published",
                        "follow-up-review-scheduled");
        assertThat(events.last("published").path("executiveSummary").asText())
                .isEqualTo("Customers could not pay for 80 minutes.");
        assertThat(events.last("published").path("documentPath").asText()).isEqualTo(published.text("/documentPath"));
        dana.get(events.last("published").path("documentPath").asText() + "?format=html")
                .expect(200);
    }

    @Test
    void namesTheRequiredSectionsThatAreEmpty() {
        String path = SamplePostmortems.draft();
        SamplePostmortems.write(path, "executive-summary", "  \n ").expect(200);

        ApiResponse refused =
                SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expectProblem(409, "checks-failed");

        assertThat(refused.at("/missingSections").toString())
                .isEqualTo(
                        "[\"executive-summary\",\"root-cause-analysis\",\"contributing-factors\",\"lessons-learned\"]");
        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void whatWasEmptiedDuringTheReviewIsNotPublished() {
        String path = SamplePostmortems.inReview();
        SamplePostmortems.write(path, "executive-summary", "").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);

        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");
    }

    @Test
    void onlyApproversApprove() {
        String path = SamplePostmortems.inReview();

        SamplePostmortems.take(Tokens.contributor(), path, "APPROVE").expectProblem(403, "forbidden");
        SamplePostmortems.take(Tokens.contributor(), path, "REQUEST_CHANGES").expectProblem(403, "forbidden");
        SamplePostmortems.take(Tokens.contributor(), path, "PUBLISH").expectProblem(403, "forbidden");
    }

    /** The caller does not learn what else the body lacks. */
    @Test
    void theRoleIsCheckedBeforeTheBody() {
        String transitions = SamplePostmortems.inReview() + "/transitions";
        ApiClient contributor = ApiClient.as(Tokens.contributor());

        contributor.post(transitions, "*", Map.of("transition", "WAIVE")).expectProblem(403, "forbidden");
        contributor.post(transitions, "{\"transition\": \"APPROVE\"}").expectProblem(403, "forbidden");
        contributor
                .post(transitions, "*", "{\"transition\": \"SUBMIT\", \"waivers\": [{\"reason\": \"\"}]}")
                .expectProblem(403, "forbidden");
        contributor
                .post(transitions, "*", Map.of("transition", "REINSTATE", "comment", "x".repeat(5001)))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void aStepOutOfTurnIsRefusedWithTheStepsThereAre() {
        ApiResponse refused = SamplePostmortems.take(Tokens.approver(), SamplePostmortems.draft(), "PUBLISH")
                .expectProblem(409, "transition-not-allowed");

        assertThat(refused.at("/allowedTransitions").toString()).isEqualTo("[\"SUBMIT\",\"WAIVE\"]");
    }

    @Test
    void whoAsksForChangesSaysWhich() {
        String path = SamplePostmortems.inReview();

        priya.post(path + "/transitions", priya.get(path).etag(), Map.of("transition", "REQUEST_CHANGES"))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void whatIsApprovedOrPublishedIsNotWritten() {
        for (String path : new String[] {SamplePostmortems.approved(), SamplePostmortems.published()}) {
            ApiResponse whole = dana.get(path).expect(200);
            String why = path + "/five-whys/" + whole.text("/fiveWhys/0/id");

            SamplePostmortems.write(path, "executive-summary", "Other words")
                    .expectProblem(409, "postmortem-not-writable");
            dana.patch(path, whole.etag(), Map.of("title", "Other")).expectProblem(409, "postmortem-not-writable");
            dana.post(path + "/lessons", Map.of("kind", "TAKEAWAY", "text", "x"))
                    .expectProblem(409, "postmortem-not-writable");
            dana.patch(why, dana.get(why).etag(), Map.of("answer", "x")).expectProblem(409, "postmortem-not-writable");
            dana.delete(why, dana.get(why).etag()).expectProblem(409, "postmortem-not-writable");
        }
    }

    @Test
    void aPublishedTextStaysWhileItsActionItemsMoveOn() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.fill(SamplePostmortems.pathOf(incident));
        SampleActionItemEvents item =
                SampleActionItemEvents.proposed(dana.get(path).text("/id"), "Add edge case tests", "2024-11-22");
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);
        String asPublished = markdown(path);
        assertThat(asPublished).contains("Add edge case tests", "Proposed (overdue)", "0 of 1 done, 1 overdue");

        item.complete();
        incident.rename("A title of tomorrow").assess();
        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        String later = markdown(path);
        assertThat(later).contains("**Status:** Done", "1 of 1 done", "1 December 2024");
        assertThat(later).doesNotContain("A title of tomorrow", "Failed transactions");
        assertThat(later.substring(0, later.indexOf("## Action Items")))
                .isEqualTo(asPublished.substring(0, asPublished.indexOf("## Action Items")));
    }

    @Test
    void theFollowUpReviewHasItsOwnRevision() {
        String path = SamplePostmortems.draft();
        ApiResponse unset = dana.get(path + "/follow-up-review").expect(200);

        ApiResponse set = dana.put(path + "/follow-up-review", unset.etag(), Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        assertThat(set.text("/reviewOn")).isEqualTo("2024-12-01");
        dana.put(path + "/follow-up-review", unset.etag(), Map.of("reviewOn", "2024-12-02"))
                .expectProblem(412, "stale-revision");
        PublishedEvents events = PublishedEvents.about(dana.get(path).text("/id"));
        assertThat(events.names()).containsExactly("drafted", "follow-up-review-scheduled");
        assertThat(events.last().at("/postmortem/followUpReviewOn").asText()).isEqualTo("2024-12-01");
    }

    private String markdown(String path) {
        return dana.with("Accept", "text/markdown")
                .get(path + "/document")
                .expect(200)
                .body();
    }
}
