package dev.debrief.postmortems.meeting.web;

import static dev.debrief.postmortems.meeting.web.MeetingFixtures.draftWithParticipants;
import static dev.debrief.postmortems.meeting.web.MeetingFixtures.planWithFacilitator;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MeetingTest {

    private final ApiClient dana = ApiClient.as(Tokens.contributor());

    @Test
    void aWindowThatIsOverProposesNothingAndSaysSo() {
        String path = SamplePostmortems.draft();

        ApiResponse outlook = dana.get(path + "/meeting/proposals").expect(200);

        assertThat(outlook.text("/window/state")).isEqualTo("CLOSED");
        assertThat(outlook.at("/slots")).isEmpty();
        assertThat(outlook.at("/proposals")).isEmpty();
        assertThat(outlook.at("/warnings").toString()).isEqualTo("[\"WINDOW_CLOSED\"]");
        dana.get(path + "/meeting/proposals?minutes=5").expectProblem(400, "validation-failed");
    }

    @Test
    void proposesOnlyWhatLiesAhead() {
        Instant now = Instant.now();
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.reported()
                .resolve(now.minus(Duration.ofHours(30)).toString()));

        ApiResponse outlook = dana.get(path + "/meeting/proposals").expect(200);

        assertThat(outlook.at("/proposals").findValuesAsText("from"))
                .allSatisfy(from -> assertThat(Instant.parse(from)).isAfter(now));
        assertThat(outlook.at("/warnings").toString()).doesNotContain("WINDOW_CLOSED");
    }

    @Test
    void asksEverybodyWhoTookPart() {
        String path = draftWithParticipants();

        ApiResponse meeting = SamplePostmortems.planMeeting(path);

        assertThat(meeting.text("/status")).isEqualTo("SCHEDULED");
        assertThat(handles(meeting.at("/plan/invitees"))).containsExactly("user:kim", "user:sam", "team:support");
        assertThat(meeting.text("/plan/invitees/1/because/0")).isEqualTo("INCIDENT_COMMANDER");
        assertThat(meeting.text("/plan/invitees/2/because/0")).isEqualTo("REPORTER");
        assertThat(meeting.at("/missing")).isEmpty();
        assertThat(meeting.at("/warnings")).isEmpty();
        assertThat(meeting.at("/plan/agenda")).hasSize(5);
        JsonNode event = PublishedEvents.about(idOf(path)).last();
        assertThat(event.at("/meeting/startsAt").asText()).isEqualTo("2024-11-18T09:00:00Z");
        assertThat(event.at("/meeting/invitees")).hasSize(3);
        assertThat(event.at("/by/handle").asText()).isEqualTo("user:dana");
    }

    @Test
    void namesWhoIsMissingAndWhatIsUnusual() {
        String path = draftWithParticipants();

        ApiResponse meeting = dana.put(path + "/meeting", "\"0\"", """
                {"startsAt": "2024-11-18T11:00:00Z", "endsAt": "2024-11-18T18:00:00Z",
                 "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"},
                 "invitees": [{"handle": "user:kim", "displayName": "Kim"}, {"handle": "user:max", "displayName": "Max"}]}
                """).expect(200);

        assertThat(handles(meeting.at("/missing"))).containsExactly("user:sam", "team:support");
        assertThat(meeting.at("/plan/invitees/1/because").toString()).isEqualTo("[\"ADDED\"]");
        assertThat(meeting.at("/warnings").toString())
                .isEqualTo("[\"OUTSIDE_WINDOW\",\"OUTSIDE_WORKING_HOURS\",\"PEOPLE_MISSING\"]");
    }

    @Test
    void isLedBySomebodyWhoHadNoPartInIt() {
        String path = draftWithParticipants();

        ApiResponse refused = dana.put(path + "/meeting", "\"0\"", planWithFacilitator("user:sam", "Sam", ""))
                .expectProblem(409, "facilitator-involved");
        dana.put(path + "/meeting", "\"0\"", planWithFacilitator("user:sam", "Sam", "Nobody else knows it"))
                .expectProblem(403, "forbidden");
        ApiResponse agreed = ApiClient.as(Tokens.approver())
                .put(path + "/meeting", "\"0\"", planWithFacilitator("user:sam", "Sam", "Nobody else knows it"))
                .expect(200);

        assertThat(refused.at("/involvedAs").toString()).isEqualTo("[\"INCIDENT_COMMANDER\"]");
        assertThat(agreed.text("/plan/overriddenBy")).isEqualTo("user:priya");
        assertThat(agreed.at("/warnings").toString()).isEqualTo("[\"FACILITATOR_INVOLVED\"]");
        ApiResponse neutral = dana.put(
                        draftWithParticipants() + "/meeting",
                        "\"0\"",
                        planWithFacilitator("team:support", "Support", "For nothing"))
                .expect(200);
        assertThat(neutral.at("/plan").has("overriddenBy"))
                .as("nobody overrides what needs no override")
                .isFalse();
    }

    @Test
    void whoeverMovesItKeepsTheFacilitatorThatAnApproverAllowed() {
        String path = draftWithParticipants();
        ApiResponse agreed = ApiClient.as(Tokens.approver())
                .put(path + "/meeting", "\"0\"", planWithFacilitator("user:sam", "Sam", "Nobody else knows it"))
                .expect(200);
        String later = planWithFacilitator("user:sam", "Sam", "").replace("T11:00", "T11:30");

        ApiResponse moved = dana.put(path + "/meeting", agreed.etag(), later).expect(200);

        assertThat(moved.text("/plan/endsAt")).isEqualTo("2024-11-18T11:30:00Z");
        assertThat(moved.text("/plan/overrideReason")).isEqualTo("Nobody else knows it");
        assertThat(moved.text("/plan/overriddenBy")).isEqualTo("user:priya");
        dana.put(path + "/meeting", moved.etag(), planWithFacilitator("user:sam", "Sam", "Because I say so"))
                .expectProblem(403, "forbidden");
        ApiResponse other = dana.put(
                        path + "/meeting", moved.etag(), planWithFacilitator("team:support", "Support", ""))
                .expect(200);
        dana.put(path + "/meeting", other.etag(), later).expectProblem(409, "facilitator-involved");
    }

    @Test
    void proposesWhoWaitedLongest() {
        String path = draftWithParticipants();

        List<String> before = handlesOf(dana.get(path + "/meeting/proposals").at("/facilitators"));
        dana.put(draftWithParticipants() + "/meeting", "\"0\"", planWithFacilitator(before.get(0), "Next", ""))
                .expect(200);
        ApiResponse after = dana.get(path + "/meeting/proposals").expect(200);

        assertThat(before).last().isEqualTo("user:sam");
        assertThat(handlesOf(after.at("/facilitators"))).containsExactly(before.get(1), before.get(0), "user:sam");
        assertThat(after.at("/facilitators/2/involvedAs").toString()).isEqualTo("[\"INCIDENT_COMMANDER\"]");
    }

    @Test
    void staysTheSameMeetingWhenItIsMovedCancelledAndSetAgain() {
        String path = draftWithParticipants();
        ApiResponse first = SamplePostmortems.planMeeting(path);
        VEvent set = event(path, "REQUEST");
        ApiResponse moved = dana.put(
                        path + "/meeting", first.etag(), planWithFacilitator("user:priya", "Priya Raman", ""))
                .expect(200);
        VEvent again = event(path, "REQUEST");
        ApiResponse cancelled = dana.post(
                        path + "/meeting/cancel", moved.etag(), "{\"reason\": \"The facilitator is ill\"}")
                .expect(200);
        VEvent gone = event(path, "CANCEL");
        SamplePostmortems.planMeeting(path);
        VEvent back = event(path, "REQUEST");

        assertThat(cancelled.text("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("/cancelReason")).isEqualTo("The facilitator is ill");
        assertThat(List.of(set, again, gone, back))
                .extracting(event -> event.getUid().orElseThrow().getValue())
                .containsOnly(idOf(path) + "@debrief");
        assertThat(List.of(set, again, gone, back))
                .extracting(event -> event.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2, 3);
        assertThat(value(gone, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(set, Property.DTSTART)).isEqualTo("20241118T090000Z");
        assertThat(value(again, Property.DTSTART)).isEqualTo("20241118T100000Z");
        assertThat(value(set, Property.ORGANIZER)).isEqualTo("urn:debrief:user:dana");
        assertThat(set.<Property>getProperties(Property.ATTENDEE)).hasSize(4);
        assertThat(PublishedEvents.about(idOf(path)).names())
                .containsSubsequence(
                        "meeting-scheduled", "meeting-rescheduled", "meeting-cancelled", "meeting-scheduled");
    }

    @Test
    void saysWhoIsNoLongerInvited() {
        String path = draftWithParticipants();
        ApiResponse first = SamplePostmortems.planMeeting(path);
        String without = planWithFacilitator("user:lee", "Lee Haddad", "")
                .strip()
                .replaceAll(
                        "}\\s*}$", "}, \"invitees\": [{\"handle\": \"user:lee\", \"displayName\": \"Lee Haddad\"}]}");

        dana.put(path + "/meeting", first.etag(), without).expect(200);

        assertThat(PublishedEvents.about(idOf(path)).last("meeting-rescheduled").at("/removed"))
                .extracting(person -> person.get("handle").asText())
                .contains("user:priya")
                .doesNotContain("user:lee")
                .hasSizeGreaterThan(1);
    }

    @Test
    void invitesPeopleWhateverTheirNames() {
        String path = draftWithParticipants();
        String named = planWithFacilitator("user:priya", "Priya \\\"P\\\" Raman: a; b, c", "")
                .replace("\"startsAt\"", "\"link\": \"https://meet.example.com/a,b;c?d=障\", \"startsAt\"");

        dana.put(path + "/meeting", "*", named).expect(200);

        VEvent event = event(path, "REQUEST");
        assertThat(event.<Property>getProperties(Property.ATTENDEE).get(0).toString())
                .contains("Priya 'P' Raman: a; b, c");
        assertThat(value(event, Property.URL)).isEqualTo("https://meet.example.com/a,b;c?d=%E9%9A%9C");
    }

    @Test
    void staysOrganizedByWhoeverScheduledItFirst() {
        String path = draftWithParticipants();
        ApiResponse planned = SamplePostmortems.planMeeting(path);

        ApiClient.as(Tokens.approver())
                .put(path + "/meeting", planned.etag(), planWithFacilitator("user:priya", "Priya Raman", ""))
                .expect(200);

        assertThat(value(event(path, "REQUEST"), Property.ORGANIZER)).isEqualTo("urn:debrief:user:dana");
        JsonNode moved = PublishedEvents.about(idOf(path)).last();
        assertThat(moved.at("/by/handle").asText()).isEqualTo("user:priya");
        assertThat(moved.at("/meeting/organizer/handle").asText()).isEqualTo("user:dana");
        assertThat(moved.at("/meeting/agenda")).hasSize(5);
    }

    @Test
    void cannotBeCancelledRecordedOrExportedBeforeItIsSet() {
        String path = SamplePostmortems.draft();

        assertThat(dana.get(path + "/meeting").expect(200).text("/status")).isEqualTo("NOT_SCHEDULED");
        dana.post(path + "/meeting/cancel", "\"0\"", "{\"reason\": \"x\"}").expectProblem(409, "meeting-not-scheduled");
        dana.post(path + "/meeting/hold", "\"0\"", """
                {"heldAt": "2024-11-18T09:02:00Z", "attended": [{"handle": "user:sam", "displayName": "Sam"}]}
                """).expectProblem(409, "meeting-not-scheduled");
        dana.get(path + "/meeting/invitation").expectProblem(404, "not-found");
    }

    private VEvent event(String path, String method) {
        ApiResponse answer = dana.with("Accept", "text/calendar")
                .get(path + "/meeting/invitation")
                .expect(200);
        assertThat(answer.mediaType()).isEqualTo("text/calendar");
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
            assertThat(calendar.<Property>getRequiredProperty(Property.METHOD).getValue())
                    .isEqualTo(method);
            assertThat(calendar.validate().hasErrors())
                    .as(calendar.validate().toString())
                    .isFalse();
            assertThat(answer.body().lines())
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            return calendar.<VEvent>getComponents(Component.VEVENT).get(0);
        } catch (IOException | ParserException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getRequiredProperty(property).getValue();
    }

    private static List<String> handles(JsonNode invitees) {
        return invitees.findValuesAsText("handle");
    }

    private static List<String> handlesOf(JsonNode candidates) {
        return candidates.findValuesAsText("handle");
    }

    private String idOf(String path) {
        return dana.get(path).expect(200).text("/id");
    }
}
