package dev.debrief.actions.tracker.client;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue to create. It begins as one that nobody works on.
 *
 * @param origin key of the postmortem that the action item belongs to
 * @param title as the tracker accepts it
 * @param labels as the tracker accepts them, with the marks
 * @param confidential whether only some people may see the action item
 */
public record IssueDraft(
        IssueMark mark,
        String origin,
        String title,
        @Nullable String description,
        @Nullable LocalDate dueOn,
        Set<String> labels,
        boolean confidential) {

    public IssueDraft {
        labels = Set.copyOf(labels);
    }
}
