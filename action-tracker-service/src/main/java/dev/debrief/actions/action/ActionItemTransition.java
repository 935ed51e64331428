package dev.debrief.actions.action;

import static dev.debrief.actions.action.ActionItemStatus.BLOCKED;
import static dev.debrief.actions.action.ActionItemStatus.DONE;
import static dev.debrief.actions.action.ActionItemStatus.DROPPED;
import static dev.debrief.actions.action.ActionItemStatus.INEFFECTIVE;
import static dev.debrief.actions.action.ActionItemStatus.IN_PROGRESS;
import static dev.debrief.actions.action.ActionItemStatus.OPEN;
import static dev.debrief.actions.action.ActionItemStatus.PROPOSED;
import static dev.debrief.actions.action.ActionItemStatus.VERIFIED;

import java.util.Set;

/** The steps of an action item's life: from where to where, and what each asks for. */
public enum ActionItemTransition {
    COMMIT("committed", Set.of(PROPOSED), OPEN, Demand.NOTHING),
    START("started", Set.of(OPEN, BLOCKED), IN_PROGRESS, Demand.NOTHING),
    BLOCK("blocked", Set.of(IN_PROGRESS), BLOCKED, Demand.REASON),
    COMPLETE("completed", Set.of(IN_PROGRESS, BLOCKED), DONE, Demand.NOTHING),
    VERIFY("verified", Set.of(DONE), VERIFIED, Demand.APPROVER),
    FIND_INEFFECTIVE("found-ineffective", Set.of(DONE), INEFFECTIVE, Demand.APPROVER_AND_REASON),
    DROP("dropped", ActionItemStatus.unfinished(), DROPPED, Demand.REASON);

    private enum Demand {
        NOTHING,
        REASON,
        APPROVER,
        APPROVER_AND_REASON
    }

    private final String pastTense;
    private final Set<ActionItemStatus> from;
    private final ActionItemStatus to;
    private final Demand demand;

    ActionItemTransition(String pastTense, Set<ActionItemStatus> from, ActionItemStatus to, Demand demand) {
        this.pastTense = pastTense;
        this.from = Set.copyOf(from);
        this.to = to;
        this.demand = demand;
    }

    public boolean isAllowedFrom(ActionItemStatus status) {
        return from.contains(status);
    }

    public ActionItemStatus to() {
        return to;
    }

    public boolean needsReason() {
        return demand == Demand.REASON || demand == Demand.APPROVER_AND_REASON;
    }

    /** Whether an action helped is not decided by those who did it alone. */
    public boolean needsApprover() {
        return demand == Demand.APPROVER || demand == Demand.APPROVER_AND_REASON;
    }

    String pastTense() {
        return pastTense;
    }
}
