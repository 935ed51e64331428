package dev.debrief.postmortems.meeting.web;

import static dev.debrief.postmortems.meeting.web.MeetingFixtures.draftWithParticipants;
import static dev.debrief.postmortems.meeting.web.MeetingFixtures.planWithFacilitator;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Meetings that took place, or cannot have. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class HeldMeetingTest {

    private final ApiClient dana = ApiClient.as(Tokens.contributor());

    @Test
    void tellsWhatCameOfItAndKeepsWhatWasCorrected() {
        String path = draftWithParticipants();
        ApiResponse planned = SamplePostmortems.planMeeting(path);

        ApiResponse held = hold(path, planned, "2024-11-18T09:02:00Z", "Twice.").expect(200);
        ApiResponse same = hold(path, held, "2024-11-18T09:02:00Z", "Twice.").expect(200);
        ApiResponse corrected =
                hold(path, same, "2024-11-18T09:05:00Z", "Three times.").expect(200);

        assertThat(held.text("/status")).isEqualTo("HELD");
        assertThat(same.etag()).isEqualTo(held.etag());
        assertThat(corrected.text("/record/notes")).isEqualTo("Three times.");
        assertThat(corrected.text("/record/recordedAt")).isEqualTo(held.text("/record/recordedAt"));
        assertThat(PublishedEvents.about(idOf(path)).names().stream().filter("meeting-held"::equals))
                .hasSize(1);
        ApiResponse audit = dana.get(path + "/audit").expect(200);
        assertThat(audit.at("/items").findValuesAsText("action"))
                .startsWith("meeting.record-corrected", "meeting.recorded", "meeting.scheduled");
        assertThat(audit.text("/items/0/before/notes")).isEqualTo("Twice.");
        assertThat(audit.text("/items/0/after/notes")).isEqualTo("Three times.");
        dana.put(path + "/meeting", corrected.etag(), planWithFacilitator("user:priya", "Priya Raman", ""))
                .expectProblem(409, "meeting-held");
        dana.post(path + "/meeting/cancel", corrected.etag(), "{\"reason\": \"x\"}")
                .expectProblem(409, "meeting-held");
    }

    @Test
    void isNotHeldBeforeItsIncidentWasResolved() {
        String path = draftWithParticipants();

        ApiResponse early = dana.put(
                        path + "/meeting",
                        "\"0\"",
                        planWithFacilitator("user:priya", "Priya", "").replace("2024-11-18", "2024-11-15"))
                .expectProblem(400, "validation-failed");
        ApiResponse planned = SamplePostmortems.planMeeting(path);
        ApiResponse tooEarly =
                hold(path, planned, "2024-11-15T11:34:59Z", "Early.").expectProblem(400, "validation-failed");
        ApiResponse ahead = hold(
                        path, planned, Instant.now().plus(Duration.ofDays(1)).toString(), "Ahead.")
                .expectProblem(400, "validation-failed");

        assertThat(early.text("/errors/0/pointer")).isEqualTo("#/startsAt");
        assertThat(early.text("/errors/0/detail")).startsWith("is before 2024-11-15T11:35:00Z, when INC-");
        assertThat(tooEarly.text("/errors/0/pointer")).isEqualTo("#/heldAt");
        assertThat(tooEarly.text("/errors/0/detail")).startsWith("is before 2024-11-15T11:35:00Z, when INC-");
        assertThat(ahead.text("/errors/0/detail")).startsWith("is in the future");
    }

    @Test
    void isPlannedButNotHeldWhileItsIncidentIsGoingOn() {
        String incident = SampleIncidentEvents.reported().key();
        String path = "/api/v1/postmortems/"
                + dana.post("/api/v1/postmortems", Map.of("incident", incident))
                        .expect(201)
                        .text("/key");
        Instant ahead = Instant.now().plus(Duration.ofDays(2));

        dana.put(path + "/meeting", "\"0\"", planAt(Instant.now().minus(Duration.ofHours(2))))
                .expectProblem(409, "incident-not-resolved");
        ApiResponse planned =
                dana.put(path + "/meeting", "\"0\"", planAt(ahead)).expect(200);
        hold(path, planned, Instant.now().toString(), "Now.").expectProblem(409, "incident-not-resolved");

        assertThat(planned.text("/plan/recordedLater")).isEqualTo("false");
    }

    @Test
    void aMeetingBeforeTheIncidentWasReopenedIsRecorded() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.pathOf(incident);
        ApiResponse planned = SamplePostmortems.planMeeting(path);
        incident.reopen();

        hold(path, planned, "2024-11-18T09:02:00Z", "Before.").expect(200);
    }

    @Test
    void aMeetingOfThePastIsMarkedAsRecordedLater() {
        String path = draftWithParticipants();

        ApiResponse planned = SamplePostmortems.planMeeting(path);
        ApiResponse held = hold(path, planned, "2024-11-18T09:02:00Z", "Twice.").expect(200);
        String recent = SamplePostmortems.pathOf(SampleIncidentEvents.reported()
                .resolve(Instant.now().minus(Duration.ofHours(30)).toString()));
        ApiResponse today = hold(
                        recent,
                        dana.put(
                                        recent + "/meeting",
                                        "\"0\"",
                                        planAt(Instant.now().plus(Duration.ofMinutes(5))))
                                .expect(200),
                        Instant.now().minus(Duration.ofHours(1)).toString(),
                        "Earlier than planned.")
                .expect(200);

        assertThat(planned.text("/plan/recordedLater")).isEqualTo("true");
        assertThat(held.text("/record/recordedLater")).isEqualTo("true");
        assertThat(today.text("/plan/recordedLater")).isEqualTo("false");
        assertThat(today.text("/record/recordedLater")).isEqualTo("false");
    }

    @Test
    void aClosedOrWaivedPostmortemTakesNone() {
        String waived = SamplePostmortems.draft();
        ApiResponse planned = SamplePostmortems.planMeeting(waived);
        SamplePostmortems.take(Tokens.approver(), waived, "WAIVE").expect(200);
        String closed = SamplePostmortems.published();
        ApiClient.as(Tokens.approver())
                .post(
                        closed + "/follow-up-review/hold",
                        "*",
                        Map.of("heldAt", "2024-12-02T14:00:00Z", "outcome", "Nothing was left to do."))
                .expect(200);

        dana.put(waived + "/meeting", "*", planWithFacilitator("user:priya", "Priya", ""))
                .expectProblem(409, "postmortem-not-writable");
        hold(waived, planned, "2024-11-18T09:02:00Z", "Twice.").expectProblem(409, "postmortem-not-writable");
        dana.post(waived + "/meeting/cancel", "*", Map.of("reason", "It was waived"))
                .expect(200);
        dana.put(closed + "/meeting", "*", planWithFacilitator("user:priya", "Priya", ""))
                .expectProblem(409, "postmortem-closed");
    }

    private ApiResponse hold(String path, ApiResponse meeting, String heldAt, String notes) {
        return dana.post(
                path + "/meeting/hold",
                meeting.etag(),
                Map.of(
                        "heldAt", heldAt,
                        "attended", List.of(Map.of("handle", "user:sam", "displayName", "Sam")),
                        "notes", notes));
    }

    private static String planAt(Instant startsAt) {
        return """
                {"startsAt": "%s", "endsAt": "%s", "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"}}
                """.formatted(startsAt, startsAt.plus(Duration.ofHours(1)));
    }

    private String idOf(String path) {
        return dana.get(path).expect(200).text("/id");
    }
}
