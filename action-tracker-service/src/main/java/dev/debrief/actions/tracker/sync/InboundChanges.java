package dev.debrief.actions.tracker.sync;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import dev.debrief.actions.tracker.TrackerConnection;
import dev.debrief.actions.tracker.client.Issue;
import dev.debrief.actions.tracker.plan.ItemChange;
import dev.debrief.actions.tracker.plan.ItemState;
import dev.debrief.actions.tracker.plan.StatusPath;
import dev.debrief.actions.tracker.plan.TrackedField;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies the changes of an issue to its action item as far as that allows them. Nothing is forced. */
final class InboundChanges {

    private final TrackedItems items;
    private final TrackerConnection tracker;
    private final Issue issue;
    private final Set<TrackedField> refused = EnumSet.noneOf(TrackedField.class);
    private final List<String> notes = new ArrayList<>();
    private ItemState item;

    InboundChanges(TrackedItems items, TrackerConnection tracker, Issue issue, ItemState item) {
        this.items = items;
        this.tracker = tracker;
        this.issue = issue;
        this.item = item;
    }

    /** @throws ProblemException STALE_REVISION if the item has changed meanwhile */
    void apply(ItemChange change) {
        if (change.title() != null) {
            setTitle(change.title());
        }
        if (change.labels() != null) {
            setLabels(change.labels());
        }
        if (change.dueDate() != null) {
            setDueOn(change.dueDate());
        }
        if (change.status() != null) {
            change.status().status().ifPresent(this::move);
        }
    }

    private void setTitle(String title) {
        attempt(TrackedField.TITLE, "title", before -> items.setTitle(before, title, tracker.actor()));
    }

    private void setLabels(List<String> labels) {
        attempt(TrackedField.LABELS, "labels", before -> items.setLabels(before, labels, tracker.actor()));
    }

    private void setDueOn(ItemChange.DueDate due) {
        attempt(
                TrackedField.DUE_DATE,
                "due date",
                before -> items.setDueOn(before, due.day(), changedIn(), tracker.actor()));
    }

    private void attempt(TrackedField field, String name, UnaryOperator<ItemState> change) {
        try {
            item = change.apply(item);
        } catch (ProblemException problem) {
            refuse(field, name, problem);
        }
    }

    private void move(ActionItemStatus target) {
        List<ActionItemTransition> path =
                StatusPath.towards(item.status(), target).orElse(List.of());
        if (path.isEmpty()) {
            refused.add(TrackedField.STATUS);
            notes.add("The issue is " + words(issue) + ", but from " + item.status() + " there is no way to " + target
                    + " that an issue may take.");
            return;
        }
        try {
            // Those on the way took effect at the same time at the latest.
            for (ActionItemTransition transition : path) {
                item = items.perform(item, transition, reason(), issue.statusChangedAt(), tracker.actor());
            }
        } catch (ProblemException problem) {
            refuse(TrackedField.STATUS, "status", problem);
        }
    }

    private void refuse(TrackedField field, String name, ProblemException problem) {
        if (problem.type().equals(StandardProblem.STALE_REVISION)) {
            throw problem;
        }
        refused.add(field);
        notes.add("The " + name + " of the issue was not taken over: " + problem.detail());
    }

    private String changedIn() {
        return "Changed in " + tracker.name() + " (" + issue.id() + ").";
    }

    private String reason() {
        return "In " + tracker.name() + ", " + issue.id() + " is " + words(issue) + ".";
    }

    private static String words(Issue issue) {
        return switch (issue.status()) {
            case TODO -> "not begun";
            case IN_PROGRESS -> "in progress";
            case DONE -> "done";
            case WONT_DO -> "closed without being done";
        };
    }

    /** The item after the changes. */
    ItemState item() {
        return item;
    }

    /** The fields whose change was refused. */
    Set<TrackedField> refused() {
        return refused;
    }

    /** What could not be applied as it was, as sentences for people. */
    List<String> notes() {
        return notes;
    }
}
