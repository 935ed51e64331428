package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.time.BusinessCalendar.WorkingInterval;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.FacilitatorCandidate;
import dev.debrief.postmortems.meeting.MeetingOptions;
import dev.debrief.postmortems.meeting.MeetingWarning;
import dev.debrief.postmortems.postmortem.web.MeetingWindowView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingOutlook", description = "When a meeting fits, who could lead it, who belongs to it")
record MeetingOptionsView(
        @Schema(description = "When it is best held", required = true)
        MeetingWindowView window,

        @Schema(description = "The working hours of the window that are long enough and not over", required = true)
        List<StretchView> slots,

        @Schema(description = "Times of the asked length within them, on the half hour; at most 20", required = true)
        List<StretchView> proposals,

        @Schema(
                description = "Who leads meetings in turn: neutral ones first, among them who waited longest",
                required = true)
        List<FacilitatorCandidateView> facilitators,

        @Schema(description = "Who belongs to the meeting", required = true)
        List<InviteeView> people,

        @Schema(description = "What is worth a second look", examples = "[\"NO_SLOT_LEFT\"]", required = true)
        List<MeetingWarning> warnings) {

    static MeetingOptionsView of(MeetingOptions options) {
        return new MeetingOptionsView(
                MeetingWindowView.of(options.window(), options.asOf()),
                options.proposals().slots().stream().map(StretchView::of).toList(),
                options.proposals().times().stream().map(StretchView::of).toList(),
                options.candidates().stream().map(FacilitatorCandidateView::of).toList(),
                options.people().stream().map(InviteeView::of).toList(),
                options.warnings());
    }

    /** A stretch of time. */
    @Schema(name = "TimeSlot", description = "A stretch of time")
    record StretchView(
            @Schema(description = "Begins", examples = "2024-11-18T09:00:00Z", required = true)
            Instant from,

            @Schema(description = "Ends", examples = "2024-11-18T11:35:00Z", required = true)
            Instant to) {

        static StretchView of(WorkingInterval stretch) {
            return new StretchView(stretch.from(), stretch.to());
        }
    }

    /** Somebody who could lead the meeting. */
    @Schema(name = "FacilitatorCandidate", description = "Somebody who could lead the meeting")
    record FacilitatorCandidateView(
            @Schema(description = "Who", required = true) Person person,

            @Schema(
                    description = "When this person last led one, or will; absent when never",
                    examples = "2024-10-02T13:00:00Z")
            @Nullable Instant lastLedAt,

            @Schema(
                    description =
                            "The part in the response that keeps this person from being neutral; empty for a neutral one",
                    examples = "[\"RESPONDER\"]",
                    required = true)
            List<String> involvedAs) {

        static FacilitatorCandidateView of(FacilitatorCandidate candidate) {
            return new FacilitatorCandidateView(candidate.person(), candidate.lastLedAt(), candidate.involvedAs());
        }
    }
}
