package dev.debrief.postmortems.postmortem.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.postmortems.told.ActionItem;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class TransitionTest {

    private final Api dana = Drafts.dana();
    private final Api priya = Api.as(Tokens.approver());

    @Test
    void goesFromDraftToPublication() {
        String path = Drafts.complete();

        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        Drafts.take(Tokens.approver(), path, "REQUEST_CHANGES").expect(200);
        Drafts.write(path, "detection", "A customer called.").expect(200);
        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        Drafts.take(Tokens.approver(), path, "APPROVE").expect(200);
        Answer published = Drafts.take(Tokens.approver(), path, "PUBLISH").expect(200);

        assertThat(published.text("/status")).isEqualTo("PUBLISHED");
        assertThat(published.at("/allowedTransitions").toString()).isEqualTo("[\"REVISE\"]");
        assertThat(published.at("/steps").findValuesAsText("transition"))
                .containsExactly("SUBMIT", "REQUEST_CHANGES", "SUBMIT", "APPROVE", "PUBLISH");
        PublishedFacts facts = PublishedFacts.about(published.text("/id"));
        assertThat(facts.names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "changes-requested",
                        "submitted",
                        "approved",
                        "published",
                        "follow-up-review-scheduled");
        assertThat(facts.last("published").path("executiveSummary").asText())
                .isEqualTo("Customers could not pay for 80 minutes.");
        assertThat(facts.last("published").path("documentPath").asText()).isEqualTo(published.text("/documentPath"));
        dana.get(facts.last("published").path("documentPath").asText() + "?format=html")
                .expect(200);
    }

    @Test
    void namesTheRequiredSectionsThatAreEmpty() {
        String path = Drafts.draft();
        Drafts.write(path, "executive-summary", "  \n ").expect(200);

        Answer refused = Drafts.take(Tokens.contributor(), path, "SUBMIT").expectProblem(409, "checks-failed");

        assertThat(refused.at("/missingSections").toString())
                .isEqualTo(
                        "[\"executive-summary\",\"root-cause-analysis\",\"contributing-factors\",\"lessons-learned\"]");
        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void whatWasEmptiedDuringTheReviewIsNotPublished() {
        String path = Drafts.inReview();
        Drafts.write(path, "executive-summary", "").expect(200);
        Drafts.take(Tokens.approver(), path, "APPROVE").expect(200);

        Drafts.take(Tokens.approver(), path, "PUBLISH").expectProblem(409, "checks-failed");
    }

    @Test
    void onlyApproversApprove() {
        String path = Drafts.inReview();

        Drafts.take(Tokens.contributor(), path, "APPROVE").expectProblem(403, "forbidden");
        Drafts.take(Tokens.contributor(), path, "REQUEST_CHANGES").expectProblem(403, "forbidden");
        Drafts.take(Tokens.contributor(), path, "PUBLISH").expectProblem(403, "forbidden");
    }

    @Test
    void aStepOutOfTurnIsRefusedWithTheStepsThereAre() {
        Answer refused =
                Drafts.take(Tokens.approver(), Drafts.draft(), "PUBLISH").expectProblem(409, "transition-not-allowed");

        assertThat(refused.at("/allowedTransitions").toString()).isEqualTo("[\"SUBMIT\",\"WAIVE\"]");
    }

    @Test
    void whoAsksForChangesSaysWhich() {
        String path = Drafts.inReview();

        priya.post(path + "/transitions", priya.get(path).etag(), Map.of("transition", "REQUEST_CHANGES"))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void whatIsApprovedOrPublishedIsNotWritten() {
        for (String path : new String[] {Drafts.approved(), Drafts.published()}) {
            Answer whole = dana.get(path).expect(200);
            String why = path + "/five-whys/" + whole.text("/fiveWhys/0/id");

            Drafts.write(path, "executive-summary", "Other words").expectProblem(409, "postmortem-not-writable");
            dana.patch(path, whole.etag(), Map.of("title", "Other")).expectProblem(409, "postmortem-not-writable");
            dana.post(path + "/lessons", Map.of("kind", "TAKEAWAY", "text", "x"))
                    .expectProblem(409, "postmortem-not-writable");
            dana.patch(why, dana.get(why).etag(), Map.of("answer", "x")).expectProblem(409, "postmortem-not-writable");
            dana.delete(why, dana.get(why).etag()).expectProblem(409, "postmortem-not-writable");
        }
    }

    @Test
    void aPublishedTextStaysWhileItsActionItemsMoveOn() {
        Incident incident = Incident.resolved();
        String path = Drafts.fill(Drafts.pathOf(incident));
        ActionItem item = ActionItem.proposed(dana.get(path).text("/id"), "Add edge case tests", "2024-11-22");
        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        Drafts.take(Tokens.approver(), path, "APPROVE").expect(200);
        Drafts.take(Tokens.approver(), path, "PUBLISH").expect(200);
        String asPublished = markdown(path);
        assertThat(asPublished).contains("Add edge case tests", "Proposed (overdue)", "0 of 1 done, 1 overdue");

        item.complete();
        incident.rename("A title of tomorrow").assess();
        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        String later = markdown(path);
        assertThat(later).contains("**Status:** Done", "1 of 1 done", "1 December 2024");
        assertThat(later).doesNotContain("A title of tomorrow", "230");
        assertThat(later.substring(0, later.indexOf("## Action Items")))
                .isEqualTo(asPublished.substring(0, asPublished.indexOf("## Action Items")));
    }

    @Test
    void theFollowUpReviewHasItsOwnRevision() {
        String path = Drafts.draft();
        Answer unset = dana.get(path + "/follow-up-review").expect(200);

        Answer set = dana.put(path + "/follow-up-review", unset.etag(), Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        assertThat(set.text("/reviewOn")).isEqualTo("2024-12-01");
        dana.put(path + "/follow-up-review", unset.etag(), Map.of("reviewOn", "2024-12-02"))
                .expectProblem(412, "stale-revision");
        PublishedFacts facts = PublishedFacts.about(dana.get(path).text("/id"));
        assertThat(facts.names()).containsExactly("drafted", "follow-up-review-scheduled");
        assertThat(facts.last().at("/postmortem/followUpReviewOn").asText()).isEqualTo("2024-12-01");
    }

    private String markdown(String path) {
        return dana.with("Accept", "text/markdown")
                .get(path + "/document")
                .expect(200)
                .body();
    }
}
