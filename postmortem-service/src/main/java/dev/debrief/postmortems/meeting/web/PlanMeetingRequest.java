package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.problem.PointsTo;
import dev.debrief.platform.text.OneLine;
import dev.debrief.platform.text.WebLink;
import dev.debrief.postmortems.meeting.MeetingPlan;
import dev.debrief.postmortems.template.AgendaItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Time, place, facilitator and invitees", examples = """
                {"startsAt": "2024-11-18T09:00:00Z", "endsAt": "2024-11-18T10:00:00Z",
                 "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"},
                 "link": "https://meet.example.com/pm-7"}
                """)
record PlanMeetingRequest(
        @Schema(
                description = "When it starts; a time in the past records a meeting that has been held",
                examples = "2024-11-18T09:00:00Z")
        @NotNull Instant startsAt,

        @Schema(description = "When it ends; 10 minutes to 8 hours later", examples = "2024-11-18T10:00:00Z") @NotNull Instant endsAt,

        @Schema(description = "The facilitator, who must not have taken part in the response") @NotNull @Valid PersonBody facilitator,

        @Schema(
                description = "Why a facilitator who took part in the response may lead; needs the role approver",
                examples = "Nobody else knows the payment system")
        @Nullable @Size(min = 1, max = 500) String overrideReason,

        @Schema(description = "Who is invited; defaults to everybody who took part") @Nullable @Size(min = 1, max = 100) List<@NotNull @Valid PersonBody> invitees,

        @Schema(description = "The agenda; defaults to the agenda of the template") @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid Point> agenda,

        @Schema(description = "A room or an address", examples = "Room Turing")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String location,

        @Schema(description = "Where to join", examples = "https://meet.example.com/pm-7")
        @Nullable @Size(max = 2000) @Pattern(regexp = WebLink.PATTERN, message = WebLink.MESSAGE) String link) {

    @AssertTrue(message = "must be 10 minutes to 8 hours after startsAt") @Schema(hidden = true)
    @PointsTo("endsAt")
    boolean isEndsAtAfterStart() {
        if (startsAt == null || endsAt == null) {
            return true;
        }
        Duration length = Duration.between(startsAt, endsAt);
        return length.compareTo(Duration.ofMinutes(10)) >= 0 && length.compareTo(Duration.ofHours(8)) <= 0;
    }

    MeetingPlan toPlan() {
        return new MeetingPlan(
                startsAt,
                endsAt,
                facilitator.toPerson(),
                overrideReason,
                invitees == null
                        ? null
                        : invitees.stream().map(PersonBody::toPerson).toList(),
                agenda == null
                        ? null
                        : agenda.stream()
                                .map(point -> new AgendaItem(point.title(), point.minutes()))
                                .toList(),
                location,
                link);
    }

    @Schema(name = "AgendaItem", description = "An agenda item")
    record Point(
            @Schema(description = "The topic", examples = "Walk through the timeline")
            @NotBlank @OneLine
            @Size(max = 200) String title,

            @Schema(description = "Minutes", examples = "20") @Min(1) @Max(480) int minutes) {}
}
