package dev.debrief.actions.tracker.client;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an issue; null or empty is kept.
 *
 * @param title as the tracker accepts it
 * @param confidential whether only some people may see the issue. It is made confidential before anything else changes
 */
public record IssueChange(
        @Nullable String title,
        @Nullable StatusCategory status,
        @Nullable DueDate dueDate,
        Set<String> addLabels,
        Set<String> removeLabels,
        @Nullable Boolean confidential) {

    /**
     * A new due date.
     *
     * @param day null for none
     * @param mark of the action item: where the text of an issue has the date, it names the paragraph
     */
    public record DueDate(@Nullable LocalDate day, IssueMark mark) {}

    public IssueChange {
        addLabels = Set.copyOf(addLabels);
        removeLabels = Set.copyOf(removeLabels);
    }

    public boolean isEmpty() {
        return title == null
                && status == null
                && dueDate == null
                && addLabels.isEmpty()
                && removeLabels.isEmpty()
                && confidential == null;
    }

    /** Whether the issue is to be one that only some people may see. */
    public boolean isToBeConfidential() {
        return Boolean.TRUE.equals(confidential);
    }

    /** The same with other labels. */
    public IssueChange withLabels(Set<String> newAddLabels, Set<String> newRemoveLabels) {
        return new IssueChange(title, status, dueDate, newAddLabels, newRemoveLabels, confidential);
    }

    /** The labels of an issue after the change. */
    public Set<String> labelsAfter(Collection<String> labels) {
        Set<String> after = new LinkedHashSet<>(labels);
        after.removeIf(label -> removeLabels.stream().anyMatch(label::equalsIgnoreCase));
        after.addAll(addLabels);
        return after;
    }
}
