package dev.debrief.postmortems.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ways to take a postmortem to its publication without a second person. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class FourEyesTest {

    private static final String POLICY = "/api/v1/policies/review";
    private static final String PRIYA = Tokens.approver();
    private static final String OLGA = Tokens.as("olga", Roles.APPROVER);

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient priya = ApiClient.as(PRIYA);
    private final ApiClient olga = ApiClient.as(OLGA);

    @AfterEach
    void restorePolicy() {
        policy(true, true).expect(200);
    }

    @Test
    void whoSubmittedItDoesNotApproveItButPublishesWhatAnotherApproved() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);

        ApiResponse refused = SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");

        assertThat(refused.at("/submittedBy").toString()).isEqualTo("[\"user:priya\"]");
        assertThat(refused.text("/detail")).contains("Ask another approver", "four-eyes-exceptions");
        SamplePostmortems.take(OLGA, path, "APPROVE").expect(200);
        SamplePostmortems.take(PRIYA, path, "PUBLISH").expect(200);
    }

    @Test
    void anAdminNeedsAnotherOneToo() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(Tokens.admin(), path, "SUBMIT").expect(200);

        SamplePostmortems.take(Tokens.admin(), path, "APPROVE").expectProblem(409, "four-eyes");
    }

    @Test
    void whoSubmittedItBeforeStaysOutWhenAnotherSubmitsItAgain() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);
        SamplePostmortems.take(PRIYA, path, "REQUEST_CHANGES").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        ApiResponse refused = SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");

        assertThat(refused.at("/submittedBy").toString()).isEqualTo("[\"user:dana\",\"user:priya\"]");
    }

    @Test
    void whoChangesItDuringTheReviewDoesNotApproveTheChange() {
        String path = SamplePostmortems.inReview();
        priya.put(path + "/sections/detection", "*", Map.of("text", "An alert, as I see it."))
                .expect(200);

        ApiResponse refused = SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");

        assertThat(refused.text("/detail")).startsWith("You changed");
        SamplePostmortems.take(PRIYA, path, "REQUEST_CHANGES").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        SamplePostmortems.take(PRIYA, path, "APPROVE").expect(200);
    }

    @Test
    void everyWayToChangeItDuringTheReviewCounts() {
        String title = SamplePostmortems.inReview();
        priya.patch(title, "*", Map.of("title", "A title of mine")).expect(200);
        String item = SamplePostmortems.inReview();
        priya.post(item + "/lessons", Map.of("kind", "GOT_LUCKY", "text", "It was a quiet hour."))
                .expect(201);
        String template = SamplePostmortems.inReview();
        priya.post(template + "/template-migration", "*", Map.of("template", "short"))
                .expect(200);
        String restored = SamplePostmortems.inReview();
        priya.post(restored + "/versions/0.1/restore", "*", Map.of()).expect(200);
        String incident = SamplePostmortems.inReview();
        priya.put(
                        incident + "/incidents/"
                                + SampleIncidentEvents.resolved().key(),
                        priya.get(incident).etag(),
                        Map.of())
                .expect(200);

        for (String path : List.of(title, item, template, restored, incident)) {
            SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");
        }
    }

    @Test
    void whoSubmittedItMayObjectButNotAgree() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);

        priya.post(path + "/reviews", Map.of("verdict", "APPROVED")).expectProblem(409, "four-eyes");
        priya.post(path + "/reviews", Map.of("verdict", "CHANGES_REQUESTED", "comment", "I found a mistake."))
                .expect(201);

        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void whoSubmitsItDoesNotWaiveItsFindingsBeforeWithOrAfter() {
        String path = SamplePostmortems.draft();
        String before = finding(path, "COMPLETENESS", 0);
        priya.post(path + "/waivers", Map.of("finding", before, "reason", "I say so."))
                .expect(201);
        SamplePostmortems.fill(path);
        SamplePostmortems.write(path, "executive-summary", "").expect(200);
        String summary = finding(path, "COMPLETENESS", 0);
        Map<String, String> waiver = Map.of("finding", summary, "reason", "I say so.");

        priya.post(path + "/transitions", "*", Map.of("transition", "SUBMIT", "waivers", List.of(waiver)))
                .expectProblem(409, "four-eyes");
        priya.post(path + "/waivers", waiver).expect(201);
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expectProblem(409, "checks-failed");
        olga.post(path + "/waivers", waiver).expect(201);
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);
        priya.post(path + "/waivers", Map.of("finding", summary, "reason", "Still."))
                .expectProblem(409, "four-eyes");
    }

    @Test
    void aCorrectionNeedsItsOwnSecondPerson() {
        String path = SamplePostmortems.published();
        SamplePostmortems.take(PRIYA, path, "REVISE").expect(200);
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);

        SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");
    }

    @Test
    void whoSubmittedAnEarlierPublicationMayApproveTheNext() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);
        for (String step : List.of("APPROVE", "PUBLISH", "REVISE")) {
            SamplePostmortems.take(OLGA, path, step).expect(200);
        }
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        SamplePostmortems.take(PRIYA, path, "APPROVE").expect(200);
    }

    @Test
    void aTeamOfOneTakesAnExceptionThatReadersSeeUntilThePublication() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);
        dana.post(path + "/four-eyes-exceptions", Map.of("reason", "x")).expectProblem(403, "forbidden");

        ApiResponse taken = priya.post(path + "/four-eyes-exceptions", Map.of("reason", "I am alone this week."))
                .expect(201);

        assertThat(taken.text("/by/handle")).isEqualTo("user:priya");
        SamplePostmortems.take(PRIYA, path, "APPROVE").expect(200);
        ApiResponse published = SamplePostmortems.take(PRIYA, path, "PUBLISH").expect(200);
        assertThat(published.text("/fourEyesExceptions/0/reason")).isEqualTo("I am alone this week.");
        assertThat(dana.get(path + "/audit").body()).contains("four-eyes.excepted", "I am alone this week.");
        for (String format : List.of("markdown", "html")) {
            assertThat(dana.get(path + "/document?format=" + format).body())
                    .contains("Four eyes exception", "I am alone this week.");
        }
        PublishedEvents events = PublishedEvents.about(published.text("/id"));
        for (String event : List.of("approved", "published")) {
            JsonNode exceptions = events.last(event).path("fourEyesExceptions");
            assertThat(exceptions.findValuesAsText("reason")).containsExactly("I am alone this week.");
            assertThat(exceptions.findValuesAsText("handle")).containsExactly("user:priya");
        }
        priya.post(path + "/four-eyes-exceptions", Map.of("reason", "For the next time"))
                .expectProblem(409, "postmortem-not-writable");
        SamplePostmortems.take(PRIYA, path, "REVISE").expect(200);
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);
        SamplePostmortems.take(PRIYA, path, "APPROVE").expectProblem(409, "four-eyes");
        SamplePostmortems.take(OLGA, path, "APPROVE").expect(200);
        SamplePostmortems.take(OLGA, path, "PUBLISH").expect(200);
        PublishedEvents corrected = PublishedEvents.about(published.text("/id"));
        for (String event : List.of("approved", "published")) {
            assertThat(corrected.last(event).has("fourEyesExceptions")).isFalse();
        }
    }

    @Test
    void thePolicySwitchesItOffOrRefusesExceptions() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(PRIYA, path, "SUBMIT").expect(200);

        policy(true, false).expect(200);
        priya.post(path + "/four-eyes-exceptions", Map.of("reason", "Alone"))
                .expectProblem(409, "exceptions-not-allowed");
        assertThat(SamplePostmortems.take(PRIYA, path, "APPROVE")
                        .expectProblem(409, "four-eyes")
                        .text("/detail"))
                .doesNotContain("exception");
        ApiResponse off = policy(false, true).expect(200);
        SamplePostmortems.take(PRIYA, path, "APPROVE").expect(200);

        assertThat(dana.get(POLICY).text("/fourEyes")).isEqualTo("false");
        assertThat(dana.get(POLICY + "/versions/" + off.text("/version")).text("/changedBy"))
                .isEqualTo("user:ada");
        priya.put(POLICY, "*", Map.of("fourEyes", true, "exceptions", true)).expectProblem(403, "forbidden");
    }

    private String finding(String path, String check, int index) {
        for (var one : dana.get(path + "/checks").expect(200).at("/items")) {
            if (one.path("check").asText().equals(check)) {
                return one.at("/findings/" + index + "/id").asText();
            }
        }
        throw new AssertionError(check + " is not among the checks");
    }

    private static ApiResponse policy(boolean fourEyes, boolean exceptions) {
        return ApiClient.as(Tokens.admin()).put(POLICY, "*", Map.of("fourEyes", fourEyes, "exceptions", exceptions));
    }
}
