package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.action.ActionItemStatus;
import dev.debrief.actions.action.ActionItemTransition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shortest way from one status of an action item to another, by transitions that need no approver. */
public final class StatusPath {

    private StatusPath() {}

    /** The transitions, none if the status is reached already; empty if there is no way. */
    public static Optional<List<ActionItemTransition>> of(ActionItemStatus from, ActionItemStatus to) {
        Map<ActionItemStatus, List<ActionItemTransition>> reached = new EnumMap<>(ActionItemStatus.class);
        Deque<ActionItemStatus> next = new ArrayDeque<>(List.of(from));
        reached.put(from, List.of());
        while (!next.isEmpty()) {
            ActionItemStatus status = next.remove();
            List<ActionItemTransition> path = reached.getOrDefault(status, List.of());
            for (ActionItemTransition transition : status.transitions()) {
                if (!transition.needsApprover() && !reached.containsKey(transition.to())) {
                    List<ActionItemTransition> longer = new ArrayList<>(path);
                    longer.add(transition);
                    reached.put(transition.to(), longer);
                    next.add(transition.to());
                }
            }
        }
        return Optional.ofNullable(reached.get(to)).map(List::copyOf);
    }

    /**
     * The way to a status, or to one near it: an item that was finished can be reopened, but then somebody works on it.
     */
    public static Optional<List<ActionItemTransition>> towards(ActionItemStatus from, ActionItemStatus to) {
        boolean reopened = to == ActionItemStatus.OPEN && !from.isUnfinished();
        return of(from, to).or(() -> reopened ? of(from, ActionItemStatus.IN_PROGRESS) : Optional.empty());
    }
}
