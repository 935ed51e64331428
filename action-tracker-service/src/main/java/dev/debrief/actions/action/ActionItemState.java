package dev.debrief.actions.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An action item as its history shows it. */
record ActionItemState(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        ActionItemStatus status,
        @Nullable String statusReason) {

    static ActionItemState of(ActionItem item) {
        EditActionItem content = item.content();
        return new ActionItemState(
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
