package dev.debrief.postmortems.meeting.web;

import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.meeting.MeetingDetails;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.meeting.MeetingStatus;
import dev.debrief.postmortems.meeting.MeetingWarning;
import dev.debrief.postmortems.postmortem.web.MeetingWindowView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Meeting", description = "The review meeting of a postmortem")
record MeetingView(
        @Schema(description = "Where it stands", examples = "SCHEDULED", required = true)
        MeetingStatus status,

        @Schema(description = "When it is best held", required = true)
        MeetingWindowView window,

        @Schema(description = "What is planned; absent until it is scheduled") @Nullable Plan plan,

        @Schema(description = "Why it was cancelled", examples = "The facilitator is ill") @Nullable String cancelReason,

        @Schema(description = "What came of it; absent until it was held") @Nullable Record record,

        @Schema(description = "Who belongs to it and is not asked to come", required = true)
        List<InviteeView> missing,

        @Schema(description = "What is worth a second look", examples = "[\"OUTSIDE_WORKING_HOURS\"]", required = true)
        List<MeetingWarning> warnings,

        @Schema(description = "Its revision, as in the ETag; 0 until it is scheduled", examples = "1", required = true)
        long revision) {

    static MeetingView of(MeetingDetails planned) {
        Meeting meeting = planned.meeting();
        return new MeetingView(
                meeting.status(),
                MeetingWindowView.of(planned.context().window(), planned.asOf()),
                meeting.status() == MeetingStatus.NOT_SCHEDULED ? null : Plan.of(meeting),
                meeting.cancelReason(),
                Record.of(meeting.record()),
                planned.missing().stream().map(InviteeView::of).toList(),
                planned.warnings(),
                meeting.revision());
    }

    /** What is planned. */
    @Schema(name = "MeetingPlan", description = "When people meet, who leads, who comes")
    record Plan(
            @Schema(description = "When it begins", examples = "2024-11-18T09:00:00Z", required = true)
            Instant startsAt,

            @Schema(description = "When it ends", examples = "2024-11-18T10:00:00Z", required = true)
            Instant endsAt,

            @Schema(description = "Who leads it", required = true)
            Person facilitator,

            @Schema(
                    description = "Why somebody who had a part in the response leads it",
                    examples = "Nobody else knows the payment system")
            @Nullable String overrideReason,

            @Schema(description = "The approver who agreed to that", examples = "user:priya") @Nullable String overriddenBy,

            @Schema(description = "Who is asked to come", required = true)
            List<InviteeView> invitees,

            @Schema(description = "What is talked about", required = true)
            List<AgendaPointView> agenda,

            @Schema(description = "A room or an address", examples = "Room Turing") @Nullable String location,

            @Schema(description = "Where to join", examples = "https://meet.example.com/pm-7") @Nullable
            String link) {

        static Plan of(Meeting meeting) {
            return new Plan(
                    meeting.startsAt(),
                    meeting.endsAt(),
                    meeting.facilitator(),
                    meeting.overrideReason(),
                    meeting.overriddenBy(),
                    meeting.invitees().stream().map(InviteeView::of).toList(),
                    meeting.agenda().stream()
                            .map(item -> new AgendaPointView(item.title(), item.minutes()))
                            .toList(),
                    meeting.location(),
                    meeting.link());
        }
    }

    /** What came of it. */
    @Schema(name = "MeetingRecord", description = "What came of the meeting")
    record Record(
            @Schema(description = "When it began", examples = "2024-11-18T09:02:00Z", required = true)
            Instant heldAt,

            @Schema(description = "Who came", required = true)
            List<Person> attended,

            @Schema(description = "Markdown", examples = "We walked through the timeline twice.") @Nullable String notes,

            @Schema(description = "Where a recording is", examples = "https://video.example.com/pm-7") @Nullable
            String recordingLink) {

        static @Nullable Record of(@Nullable MeetingRecord record) {
            return record == null
                    ? null
                    : new Record(record.heldAt(), record.attended(), record.notes(), record.recordingLink());
        }
    }

    /** One point of the agenda. */
    @Schema(name = "AgendaPoint", description = "One point of the agenda")
    record AgendaPointView(
            @Schema(description = "What it is about", examples = "Walk through the timeline", required = true)
            String title,

            @Schema(description = "How long", examples = "20", required = true)
            int minutes) {}
}
