package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.calendar.BusinessCalendar.WorkingInterval;
import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.meeting.FacilitatorCandidate;
import dev.debrief.postmortems.meeting.MeetingOptions;
import dev.debrief.postmortems.meeting.MeetingWarning;
import dev.debrief.postmortems.postmortem.web.MeetingWindowView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "MeetingOutlook", description = "Proposed times and facilitators, and who should attend")
record MeetingOptionsView(
        @Schema(description = "The best time for it", required = true)
        MeetingWindowView window,

        @Schema(description = "Working hours within the window that are long enough and not over", required = true)
        List<TimeSlotView> slots,

        @Schema(
                description = "Proposals of the requested length within them, on the half hour; at most 20",
                required = true)
        List<TimeSlotView> proposals,

        @Schema(
                description =
                        "The rotation: neutral facilitators first, then by the longest time since they last led a meeting",
                required = true)
        List<FacilitatorCandidateView> facilitators,

        @Schema(description = "Who should attend", required = true)
        List<InviteeView> people,

        @Schema(
                description =
                        "NO_SLOT_LEFT: the window has no working hours left that are long enough. WINDOW_CLOSED: it is"
                                + " over; meet when it suits you",
                examples = "[\"NO_SLOT_LEFT\"]",
                required = true)
        List<MeetingWarning> warnings) {

    static MeetingOptionsView of(MeetingOptions options) {
        return new MeetingOptionsView(
                MeetingWindowView.of(options.window(), options.asOf()),
                options.proposals().slots().stream().map(TimeSlotView::of).toList(),
                options.proposals().times().stream().map(TimeSlotView::of).toList(),
                options.candidates().stream().map(FacilitatorCandidateView::of).toList(),
                options.people().stream().map(InviteeView::of).toList(),
                options.warnings());
    }

    @Schema(name = "TimeSlot", description = "A time slot")
    record TimeSlotView(
            @Schema(description = "When it starts", examples = "2024-11-18T09:00:00Z", required = true)
            Instant from,

            @Schema(description = "When it ends", examples = "2024-11-18T11:35:00Z", required = true)
            Instant to) {

        static TimeSlotView of(WorkingInterval slot) {
            return new TimeSlotView(slot.from(), slot.to());
        }
    }

    @Schema(name = "FacilitatorCandidate", description = "Somebody who could facilitate the meeting")
    record FacilitatorCandidateView(
            @Schema(description = "Who", required = true) PersonView person,

            @Schema(
                    description = "When this person last led, or will lead, a meeting; absent if never",
                    examples = "2024-10-02T13:00:00Z")
            @Nullable Instant lastLedAt,

            @Schema(
                    description = "Roles in the response that make this person not neutral; empty for a neutral person",
                    examples = "[\"RESPONDER\"]",
                    required = true)
            List<String> involvedAs) {

        static FacilitatorCandidateView of(FacilitatorCandidate candidate) {
            return new FacilitatorCandidateView(
                    PersonView.of(candidate.person()), candidate.lastLedAt(), candidate.involvedAs());
        }
    }
}
