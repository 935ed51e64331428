package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.time.TimeBounds;
import dev.debrief.postmortems.incident.web.PersonView;
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
        @Schema(description = "Its status", examples = "SCHEDULED", required = true)
        MeetingStatus status,

        @Schema(description = "The best time for it", required = true)
        MeetingWindowView window,

        @Schema(description = "The plan; absent until it is scheduled") @Nullable Plan plan,

        @Schema(description = "Why it was cancelled", examples = "The facilitator is ill") @Nullable String cancelReason,

        @Schema(description = "The record; absent until it was held") @Nullable Record record,

        @Schema(description = "People who should attend but are not invited", required = true)
        List<InviteeView> missing,

        @Schema(description = "Warnings", examples = "[\"OUTSIDE_WORKING_HOURS\"]", required = true)
        List<MeetingWarning> warnings,

        @Schema(description = "Its revision, as in the ETag; 0 until it is scheduled", examples = "1", required = true)
        long revision) {

    static MeetingView of(MeetingDetails details) {
        Meeting meeting = details.meeting();
        return new MeetingView(
                meeting.status(),
                MeetingWindowView.of(details.context().window(), details.asOf()),
                meeting.status() == MeetingStatus.NOT_SCHEDULED ? null : Plan.of(meeting),
                meeting.cancelReason(),
                Record.of(meeting),
                details.missing().stream().map(InviteeView::of).toList(),
                details.warnings(),
                meeting.revision());
    }

    @Schema(name = "MeetingPlan", description = "Time, place, facilitator and invitees")
    record Plan(
            @Schema(description = "When it starts", examples = "2024-11-18T09:00:00Z", required = true)
            Instant startsAt,

            @Schema(description = "When it ends", examples = "2024-11-18T10:00:00Z", required = true)
            Instant endsAt,

            @Schema(description = "The facilitator", required = true)
            PersonView facilitator,

            @Schema(
                    description = "Why the facilitator may lead although they took part in the response",
                    examples = "Nobody else knows the payment system")
            @Nullable String overrideReason,

            @Schema(description = "The approver who accepted that", examples = "user:priya") @Nullable String overriddenBy,

            @Schema(description = "Who is invited", required = true)
            List<InviteeView> invitees,

            @Schema(description = "The agenda", required = true)
            List<AgendaPointView> agenda,

            @Schema(description = "A room or an address", examples = "Room Turing") @Nullable String location,

            @Schema(description = "Where to join", examples = "https://meet.example.com/pm-7") @Nullable
            String link,

            @Schema(
                    description =
                            "Whether it had started when it was scheduled: it records what has been, and nobody was invited",
                    examples = "false",
                    required = true)
            boolean recordedLater) {

        static Plan of(Meeting meeting) {
            return new Plan(
                    meeting.startsAt(),
                    meeting.endsAt(),
                    PersonView.of(meeting.facilitator()),
                    meeting.overrideReason(),
                    meeting.overriddenBy(),
                    meeting.invitees().stream().map(InviteeView::of).toList(),
                    meeting.agenda().stream()
                            .map(item -> new AgendaPointView(item.title(), item.minutes()))
                            .toList(),
                    meeting.location(),
                    meeting.link(),
                    meeting.recordedLater());
        }
    }

    @Schema(name = "MeetingRecord", description = "The record of the meeting")
    record Record(
            @Schema(description = "When it started", examples = "2024-11-18T09:02:00Z", required = true)
            Instant heldAt,

            @Schema(description = "Who attended", required = true)
            List<PersonView> attended,

            @Schema(description = "Markdown", examples = "We walked through the timeline twice.") @Nullable String notes,

            @Schema(description = "A link to a recording", examples = "https://video.example.com/pm-7") @Nullable
            String recordingLink,

            @Schema(
                    description = "When it was first recorded; corrections are in the audit log",
                    examples = "2024-11-18T10:15:00Z",
                    required = true)
            Instant recordedAt,

            @Schema(
                    description = "Whether it was recorded more than a day after it was held",
                    examples = "false",
                    required = true)
            boolean recordedLater) {

        static @Nullable Record of(Meeting meeting) {
            MeetingRecord record = meeting.record();
            Instant recordedAt = meeting.recordedAt();
            return record == null || recordedAt == null
                    ? null
                    : new Record(
                            record.heldAt(),
                            record.attended().stream().map(PersonView::of).toList(),
                            record.notes(),
                            record.recordingLink(),
                            recordedAt,
                            TimeBounds.isRecordedLater(record.heldAt(), recordedAt));
        }
    }

    @Schema(name = "AgendaPoint", description = "An agenda item")
    record AgendaPointView(
            @Schema(description = "The topic", examples = "Walk through the timeline", required = true)
            String title,

            @Schema(description = "Minutes", examples = "20", required = true)
            int minutes) {}
}
