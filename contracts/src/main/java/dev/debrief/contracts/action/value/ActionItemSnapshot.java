package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action item at the time of the event. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An action item at the time of the event")
public record ActionItemSnapshot(
        @Description("Id of the action item") UUID actionItemId,
        @Description("Short key: AI-12") String key,
        @Description("Id of the postmortem it belongs to") UUID postmortemId,
        @Description("Short key of the postmortem: PM-7") String postmortemKey,
        @Description("What to do") String title,
        @Description("Markdown") @Nullable String description,
        @Description("The kind of action") ActionItemKind kind,
        @Description("The intended effect") ActionItemIntent intent,

        @Description("The owner; absent until assigned") @Nullable Person owner,

        @Description("Met until the end of that day in the organisation's zone. Absent until set") @Nullable LocalDate dueOn,

        @Description("The current status") ActionItemStatus status,

        @Description("What the status means for the progress of the postmortem")
        ActionItemProgress progress,

        @Description("What it addresses; absent if nothing is named") @Nullable List<Addressed> addresses,

        @Description("How often its due date has moved since the team committed to it") @JsonProperty(required = true)
        int dueDateMoves,

        @Description("Why the due date was last changed; absent without a reason") @Nullable String dueDateReason,

        @Description("Whether it was added after the postmortem was published") @JsonProperty(required = true)
        boolean addedLater,

        @Description("Whether closing the postmortem waits for it; false only if it was added later")
        @JsonProperty(required = true)
        boolean requiredForClosing,

        @Description("Severity of the incident") Severity severity,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles that may see a RESTRICTED action item; empty if it is OPEN")
        List<String> audience,

        @Description("How urgent it is; absent in events of older versions") @Nullable ActionItemPriority priority,

        @Description("What shows that it worked; absent until set") @Nullable String successMeasure,

        @Description("Labels; absent without any") @Nullable List<String> labels,

        @Description("The interval of a response that it is meant to shorten; absent if it names none") @Nullable ActionItemBenefit benefit) {

    public ActionItemSnapshot {
        Objects.requireNonNull(actionItemId, "actionItemId");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(postmortemId, "postmortemId");
        Objects.requireNonNull(postmortemKey, "postmortemKey");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(progress, "progress");
        addresses = addresses == null ? null : List.copyOf(addresses);
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(visibility, "visibility");
        audience = List.copyOf(audience);
        labels = labels == null ? null : List.copyOf(labels);
    }
}
