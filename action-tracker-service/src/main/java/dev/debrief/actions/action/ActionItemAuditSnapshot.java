package dev.debrief.actions.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The state of an action item in its history. */
record ActionItemAuditSnapshot(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        @Nullable String statusReason) {

    static ActionItemAuditSnapshot of(ActionItem item) {
        ActionItemContent content = item.content();
        return new ActionItemAuditSnapshot(
                content.title(),
                content.description(),
                content.kind(),
                content.intent(),
                content.owner(),
                content.dueOn(),
                item.status(),
                item.statusReason());
    }
}
