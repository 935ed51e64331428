package dev.debrief.contracts.postmortem.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A postmortem at the time of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A postmortem at the time of the event")
public record PostmortemSnapshot(
        @Description("Id of the postmortem") UUID postmortemId,
        @Description("Short key: PM-7") String key,
        @Description("Title") String title,

        @Description("Id of the incident it was drafted for")
        UUID incidentId,

        @Description("Short key of the incident: INC-42") String incidentKey,
        @Description("Severity of the incident") Severity severity,
        @Description("The current status") PostmortemStatus status,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles that may see a RESTRICTED postmortem; empty if it is OPEN")
        List<String> audience,

        @Description("The meeting window") MeetingWindow meetingWindow,

        @Description("Date of the follow-up review; absent until set") @Nullable LocalDate followUpReviewOn,

        @Description("Other incidents that it covers; absent if there are none") @Nullable List<UUID> furtherIncidentIds,

        @Description(
                "Its contributing factors at the time of the event, at most 100 and in their order; absent if there"
                        + " are none")
        @Nullable List<Factor> factors) {

    public PostmortemSnapshot {
        Objects.requireNonNull(postmortemId, "postmortemId");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(incidentKey, "incidentKey");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(visibility, "visibility");
        audience = List.copyOf(audience);
        Objects.requireNonNull(meetingWindow, "meetingWindow");
        furtherIncidentIds = furtherIncidentIds == null ? null : List.copyOf(furtherIncidentIds);
        factors = factors == null ? null : List.copyOf(factors);
    }
}
