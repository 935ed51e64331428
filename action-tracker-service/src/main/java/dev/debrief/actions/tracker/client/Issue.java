package dev.debrief.actions.tracker.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue of a tracker.
 *
 * @param id what people call it within its project: {@code PAY-7}, {@code 23}
 * @param url of its page, with http or https
 * @param labels all of them, with the marks
 * @param text its description as text
 * @param statusChangedAt null if the tracker does not say
 * @param confidential whether only some people may see it; null if the product has no such issues
 */
public record Issue(
        String id,
        String url,
        String title,
        StatusCategory status,
        @Nullable LocalDate dueOn,
        Set<String> labels,
        String text,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant statusChangedAt,
        @Nullable Boolean confidential) {

    public Issue {
        labels = Set.copyOf(labels);
    }

    /** Whether its text names an action item. It may name others, too: people copy descriptions. */
    public boolean isMarkedFor(UUID itemId) {
        return IssueMark.isIn(text, itemId);
    }

    /** Whether its text names any action item. */
    public boolean isMarked() {
        return IssueMark.isIn(text);
    }

    /** As it is after a change that the tracker does not show. */
    public Issue after(IssueChange change, StatusCategory newStatus) {
        String newTitle = change.title() == null ? title : change.title();
        IssueChange.DueDate due = change.dueDate();
        return new Issue(
                id,
                url,
                newTitle,
                newStatus,
                due == null ? dueOn : due.day(),
                change.labelsAfter(labels),
                text,
                createdAt,
                updatedAt,
                statusChangedAt,
                confidential);
    }
}
