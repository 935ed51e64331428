package dev.debrief.actions.action;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemIntent;
import dev.debrief.actions.action.content.ActionItemKind;
import dev.debrief.actions.action.content.Addressed;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.policy.ActionItemPriority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of an action item in its history. */
record ActionItemAuditSnapshot(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        ActionItemPriority priority,
        @Nullable String successMeasure,
        List<String> labels,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        Instant statusSince,
        @Nullable String statusReason,
        @Nullable String evidenceLink,
        @Nullable String recurredIn,
        int dueDateMoves,
        @Nullable String dueDateReason,
        List<Addressed> addresses,
        boolean requiredForClosing) {

    static ActionItemAuditSnapshot of(ActionItem item) {
        ActionItemContent content = item.content();
        return new ActionItemAuditSnapshot(
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                content.priority(),
                content.successMeasure(),
                content.labels(),
                content.owner(),
                content.dueOn(),
                item.status(),
                item.statusSince(),
                item.statusReason(),
                item.evidenceLink(),
                item.recurredIn(),
                item.dueDateMoves(),
                item.dueDateReason(),
                content.addresses(),
                item.requiredForClosing());
    }
}
