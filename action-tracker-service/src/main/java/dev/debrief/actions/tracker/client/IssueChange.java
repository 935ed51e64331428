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
 */
public record IssueChange(
        @Nullable String title,
        @Nullable StatusCategory status,
        @Nullable DueDate dueDate,
        Set<String> addLabels,
        Set<String> removeLabels) {

    /** A new due date. @param day null for none */
    public record DueDate(@Nullable LocalDate day) {}

    public IssueChange {
        addLabels = Set.copyOf(addLabels);
        removeLabels = Set.copyOf(removeLabels);
    }

    public boolean isEmpty() {
        return title == null && status == null && dueDate == null && addLabels.isEmpty() && removeLabels.isEmpty();
    }

    /** The same with other labels. */
    public IssueChange withLabels(Set<String> newAddLabels, Set<String> newRemoveLabels) {
        return new IssueChange(title, status, dueDate, newAddLabels, newRemoveLabels);
    }

    /** The labels of an issue after the change. */
    public Set<String> labelsAfter(Collection<String> labels) {
        Set<String> after = new LinkedHashSet<>(labels);
        after.removeIf(label -> removeLabels.stream().anyMatch(label::equalsIgnoreCase));
        after.addAll(addLabels);
        return after;
    }
}
