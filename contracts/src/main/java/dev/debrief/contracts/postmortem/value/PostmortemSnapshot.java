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

/** A postmortem as it was when the event was published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("A postmortem as it was when the event was published")
public record PostmortemSnapshot(
        @Description("The postmortem") UUID postmortemId,
        @Description("The key people say: PM-7") String key,
        @Description("One line") String title,
        @Description("The incident it was drafted for") UUID incidentId,
        @Description("Its key: INC-42") String incidentKey,
        @Description("Of the incident") Severity severity,
        @Description("Where it is in its life") PostmortemStatus status,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles of those who may see a RESTRICTED one; empty when it is OPEN")
        List<String> audience,

        @Description("When the review meeting belongs") MeetingWindow meetingWindow,

        @Description("When the actions are looked at again; absent until set") @Nullable LocalDate followUpReviewOn,

        @Description("Further incidents that it covers; absent when there are none") @Nullable List<UUID> furtherIncidentIds) {

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
    }
}
