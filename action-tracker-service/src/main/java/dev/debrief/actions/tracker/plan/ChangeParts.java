package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.client.IssueChange;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Splits a change of an issue, so that a field that is refused does not hold up the others. */
public final class ChangeParts {

    private ChangeParts() {}

    public static Map<TrackedField, IssueChange> of(IssueChange change) {
        Map<TrackedField, IssueChange> parts = new EnumMap<>(TrackedField.class);
        if (change.title() != null) {
            parts.put(TrackedField.TITLE, new IssueChange(change.title(), null, null, Set.of(), Set.of(), null));
        }
        if (change.status() != null) {
            parts.put(TrackedField.STATUS, new IssueChange(null, change.status(), null, Set.of(), Set.of(), null));
        }
        if (change.dueDate() != null) {
            parts.put(TrackedField.DUE_DATE, new IssueChange(null, null, change.dueDate(), Set.of(), Set.of(), null));
        }
        if (!change.addLabels().isEmpty() || !change.removeLabels().isEmpty()) {
            parts.put(
                    TrackedField.LABELS,
                    new IssueChange(null, null, null, change.addLabels(), change.removeLabels(), null));
        }
        return parts;
    }
}
