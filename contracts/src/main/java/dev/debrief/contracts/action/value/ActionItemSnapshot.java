package dev.debrief.contracts.action.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action item as it was when the event was published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Description("An action item as it was when the event was published")
public record ActionItemSnapshot(
        @Description("The action item") UUID actionItemId,
        @Description("The key people say: AI-12") String key,
        @Description("The postmortem it comes from") UUID postmortemId,
        @Description("Its key: PM-7") String postmortemKey,
        @Description("What is to be done") String title,
        @Description("Markdown") @Nullable String description,
        @Description("What it is for") ActionItemKind kind,
        @Description("How it helps") ActionItemIntent intent,

        @Description("Who sees to it; absent until assigned") @Nullable Person owner,

        @Description("Met until the end of that day in the organisation's zone; absent until set") @Nullable LocalDate dueOn,

        @Description("Where it is in its life") ActionItemStatus status,
        @Description("Of the incident") Severity severity,
        @Description("Who may see it") Visibility visibility,

        @Description("Handles of those who may see a RESTRICTED one; empty when it is OPEN")
        List<String> audience) {

    public ActionItemSnapshot {
        Objects.requireNonNull(actionItemId, "actionItemId");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(postmortemId, "postmortemId");
        Objects.requireNonNull(postmortemKey, "postmortemKey");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(intent, "intent");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(visibility, "visibility");
        audience = List.copyOf(audience);
    }
}
