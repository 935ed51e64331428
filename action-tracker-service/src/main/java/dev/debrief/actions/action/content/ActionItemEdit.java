package dev.debrief.actions.action.content;

import org.jspecify.annotations.Nullable;

/**
 * The wanted content of an action item.
 *
 * @param dueDateReason why the due date moves; required once the team has committed to the item
 */
public record ActionItemEdit(
        ActionItemContent content, @Nullable String dueDateReason) {}
