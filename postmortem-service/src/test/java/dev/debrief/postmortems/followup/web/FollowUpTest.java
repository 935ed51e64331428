package dev.debrief.postmortems.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.postmortems.fixtures.SampleActionItemEvents;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class FollowUpTest {

    private static final String AGAIN = """
            {"heldAt": "2024-12-02T14:00:00Z", "outcome": "Some help.", "nextReviewOn": "2025-01-13"}
            """;
    private static final String DONE = """
            {"heldAt": "2024-12-02T14:00:00Z", "outcome": "All help."}
            """;

    @Inject
    TimerTicker ticker;

    private final ApiClient dana = ApiClient.as(Tokens.contributor());
    private final ApiClient approver = ApiClient.as(Tokens.approver());

    @Test
    void getsAWorkingDayWhenItIsPublished() {
        String path = SamplePostmortems.published();

        LocalDate reviewOn =
                LocalDate.parse(dana.get(path + "/follow-up-review").text("/reviewOn"));

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(reviewOn).isBetween(today.plusDays(14), today.plusDays(16));
        assertThat(reviewOn.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(events(path)).endsWith("published", "follow-up-review-scheduled");
    }

    @Test
    void keepsTheDayThatSomebodySetAndSaysWhatIsOddAboutIt() {
        String path = SamplePostmortems.approved();
        ApiResponse sunday = dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-01"))
                .expect(200);

        SamplePostmortems.take(Tokens.approver(), path, "PUBLISH").expect(200);

        assertThat(sunday.text("/note")).isEqualTo("2024-12-01 is not a business day; the next one is 2024-12-02.");
        assertThat(dana.get(path + "/follow-up-review").text("/reviewOn")).isEqualTo("2024-12-01");
    }

    @Test
    void isRepeatedUntilEveryActionIsSeenThrough() {
        String path = SamplePostmortems.published();
        String id = dana.get(path).text("/id");
        SampleActionItemEvents one = SampleActionItemEvents.proposed(id, "One", "2024-11-22");
        SampleActionItemEvents two = SampleActionItemEvents.proposed(id, "Two", "2024-11-22");
        one.complete();

        ApiResponse again =
                dana.post(path + "/follow-up-review/hold", "*", AGAIN).expect(200);
        String announced = document(path);
        one.verify();
        ApiResponse refused =
                approver.post(path + "/follow-up-review/hold", "*", DONE).expectProblem(409, "action-items-unfinished");
        ApiResponse closed = approver.post(path + "/follow-up-review/hold", "*", """
                {"heldAt": "2025-01-13T14:00:00Z", "outcome": "Enough.", "accepted": [{"key": "%s", "reason": "Removed soon"}]}
                """.formatted(two.key()))
                .expect(200);

        assertThat(again.text("/reviewOn")).isEqualTo("2025-01-13");
        assertThat(again.at("/unfinished")).hasSize(2);
        assertThat(refused.at("/unfinishedActionItems").toString()).isEqualTo("[\"" + two.key() + "\"]");
        assertThat(closed.at("/held")).hasSize(2);
        assertThat(closed.text("/held/1/accepted/0/reason")).isEqualTo("Removed soon");
        assertThat(dana.get(path).text("/status")).isEqualTo("CLOSED");
        assertThat(announced).contains("Some help.", "A follow-up review on **13 January 2025**");
        assertThat(document(path))
                .contains("Some help.", "Enough.", two.key() + ": Removed soon", "The postmortem is closed.")
                .doesNotContain("A follow-up review on");
        assertThat(events(path))
                .containsSubsequence(
                        "published",
                        "follow-up-review-held",
                        "follow-up-review-scheduled",
                        "follow-up-review-held",
                        "closed");
        assertThat(PublishedEvents.about(id).last().at("/acceptedActionItems/0").asText())
                .isEqualTo(two.key());
        dana.post(path + "/follow-up-review/hold", "*", AGAIN).expectProblem(409, "postmortem-closed");
        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2025-02-01"))
                .expectProblem(409, "postmortem-closed");
    }

    @Test
    void doesNotWaitForWhatWasAddedLaterUnlessChosen() {
        String path = SamplePostmortems.published();
        SampleActionItemEvents later =
                SampleActionItemEvents.addedLater(dana.get(path).text("/id"), "Later");

        ApiResponse before = dana.get(path + "/follow-up-review").expect(200);
        ApiResponse closed =
                approver.post(path + "/follow-up-review/hold", "*", DONE).expect(200);

        assertThat(before.text("/agenda/0/key")).isEqualTo(later.key());
        assertThat(before.at("/agenda/0/addedLater").asBoolean()).isTrue();
        assertThat(before.at("/unfinished")).isEmpty();
        assertThat(closed.at("/unfinished")).isEmpty();
        assertThat(dana.get(path).text("/status")).isEqualTo("CLOSED");
        for (String form : List.of("html", "markdown")) {
            assertThat(dana.get(path + "/document?format=" + form).body()).containsIgnoringCase("added later");
        }
    }

    /** The events say what counts and what is done, not the status. */
    @Test
    void showsTheFiguresOfTheTrackerEverywhere() {
        String path = SamplePostmortems.published();
        String id = dana.get(path).text("/id");
        SampleActionItemEvents.proposed(id, "Done", "2024-11-22").complete();
        SampleActionItemEvents.proposed(id, "No effect", "2024-11-22").findIneffective();
        SampleActionItemEvents open = SampleActionItemEvents.proposed(id, "Done under another name", "2024-11-22");
        open.count(true, false, true, true);
        SampleActionItemEvents.proposed(id, "Not counted", "2024-11-22").count(false, false, false, true);

        String figures = "{\"total\":3,\"done\":2,\"verified\":0,\"overdue\":0}";
        assertThat(dana.get(path).at("/actionItemProgress").toString()).isEqualTo(figures);
        ApiResponse review = dana.get(path + "/follow-up-review").expect(200);
        assertThat(review.at("/progress").toString()).isEqualTo(figures);
        assertThat(review.at("/unfinished")).hasSize(2);
        for (String form : List.of("html", "markdown")) {
            assertThat(dana.get(path + "/document?format=" + form).body()).contains("2 of 3 done");
        }
    }

    @Test
    void aClosedPostmortemIsReopenedWithAReasonAndReviewedAgain() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.publish(SamplePostmortems.pathOf(incident));
        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-02"))
                .expect(200);
        approver.post(path + "/follow-up-review/hold", "*", DONE).expect(200);
        incident.reopen();
        incident.resolve("2024-11-16T15:00:00Z");

        assertThat(dana.get(path).at("/allowedTransitions").toString()).isEqualTo("[\"REVISE\"]");
        approver.post(path + "/transitions", "*", Map.of("transition", "REVISE"))
                .expectProblem(400, "validation-failed");
        SamplePostmortems.take(Tokens.contributor(), path, "REVISE").expectProblem(403, "forbidden");
        ApiResponse reopened =
                SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);

        assertThat(reopened.text("/status")).isEqualTo("DRAFT");
        assertThat(reopened.text("/publishedVersion")).isEqualTo("1");
        assertThat(dana.get(path + "/follow-up-review").at("/held")).hasSize(1);
        SamplePostmortems.publish(path);
        LocalDate next = LocalDate.parse(dana.get(path + "/follow-up-review").text("/reviewOn"));
        assertThat(next).isAfter(LocalDate.now(ZoneOffset.UTC));
        assertThat(dana.get(path).text("/publishedVersion")).isEqualTo("2");
        assertThat(events(path)).containsSubsequence("closed", "reopened", "submitted", "approved", "published");
    }

    @Test
    void closesForApproversAndAfterPublicationOnly() {
        String published = SamplePostmortems.published();
        String draft = SamplePostmortems.draft();

        dana.post(published + "/follow-up-review/hold", "*", DONE).expectProblem(403, "forbidden");
        dana.post(draft + "/follow-up-review/hold", "*", AGAIN).expectProblem(409, "postmortem-not-published");
        dana.post(published + "/follow-up-review/hold", "\"99\"", AGAIN).expectProblem(412, "stale-revision");
    }

    @Test
    void isAfterTheResolutionAndTheNextOneIsLater() {
        String path = SamplePostmortems.published();

        List<ApiResponse> refused = List.of(
                dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-11-14")),
                hold(path, "2024-11-15T11:00:00Z", "2025-01-13"),
                hold(path, Instant.now().plus(Duration.ofDays(1)).toString(), "2030-01-14"),
                hold(path, "2024-12-02T14:00:00Z", "2024-12-02"));

        assertThat(refused)
                .extracting(response ->
                        response.expectProblem(400, "validation-failed").text("/errors/0/pointer"))
                .containsExactly("#/reviewOn", "#/heldAt", "#/heldAt", "#/nextReviewOn");
    }

    @Test
    void aReviewOfThePastIsMarkedAndRemindsNobody() {
        String path = SamplePostmortems.published();

        dana.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-02"))
                .expect(200);
        ticker.fireDue();
        ApiResponse held = hold(path, "2024-12-02T14:00:00Z", "2035-01-15").expect(200);
        ApiResponse today = hold(path, Instant.now().minusSeconds(3600).toString(), "2035-02-15")
                .expect(200);

        assertThat(events(path)).doesNotContain("follow-up-review-due");
        assertThat(held.text("/held/0/recordedLater")).isEqualTo("true");
        assertThat(today.text("/held/1/recordedLater")).isEqualTo("false");
        assertThat(dana.get(path + "/audit").at("/items").findValuesAsText("recordedLater"))
                .contains("true");
    }

    private ApiResponse hold(String path, String heldAt, String nextReviewOn) {
        return dana.post(
                path + "/follow-up-review/hold",
                "*",
                Map.of("heldAt", heldAt, "outcome", "Some help.", "nextReviewOn", nextReviewOn));
    }

    @Test
    void remindsOnTheDay() {
        String path = SamplePostmortems.published();
        dana.put(
                        path + "/follow-up-review",
                        "*",
                        Map.of("reviewOn", LocalDate.now(ZoneOffset.UTC).toString()))
                .expect(200);

        ticker.fireDue();
        ticker.fireDue();

        assertThat(events(path)).filteredOn("follow-up-review-due"::equals).hasSize(1);
    }

    private String document(String path) {
        return dana.get(path + "/document?format=markdown").expect(200).body();
    }

    private List<String> events(String path) {
        return PublishedEvents.about(dana.get(path).text("/id")).names();
    }
}
