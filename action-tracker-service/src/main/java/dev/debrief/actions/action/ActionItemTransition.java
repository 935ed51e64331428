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

/** The transitions of an action item: from which status to which, and what each requires. */
public enum ActionItemTransition {
    COMMIT("action-item.committed", Set.of(PROPOSED), OPEN, Requirement.NONE),
    START("action-item.started", Set.of(OPEN, BLOCKED), IN_PROGRESS, Requirement.NONE),
    BLOCK("action-item.blocked", Set.of(IN_PROGRESS), BLOCKED, Requirement.REASON),
    COMPLETE("action-item.completed", Set.of(IN_PROGRESS, BLOCKED), DONE, Requirement.NONE),
    VERIFY("action-item.verified", Set.of(DONE), VERIFIED, Requirement.APPROVER),
    FIND_INEFFECTIVE("action-item.found-ineffective", Set.of(DONE), INEFFECTIVE, Requirement.APPROVER_AND_REASON),
    DROP("action-item.dropped", ActionItemStatus.unfinished(), DROPPED, Requirement.REASON);

    private enum Requirement {
        NONE,
        REASON,
        APPROVER,
        APPROVER_AND_REASON
    }

    private final String auditAction;
    private final Set<ActionItemStatus> from;
    private final ActionItemStatus to;
    private final Requirement requirement;

    ActionItemTransition(String auditAction, Set<ActionItemStatus> from, ActionItemStatus to, Requirement requirement) {
        this.auditAction = auditAction;
        this.from = Set.copyOf(from);
        this.to = to;
        this.requirement = requirement;
    }

    public boolean isAllowedFrom(ActionItemStatus status) {
        return from.contains(status);
    }

    public ActionItemStatus to() {
        return to;
    }

    public boolean needsReason() {
        return requirement == Requirement.REASON || requirement == Requirement.APPROVER_AND_REASON;
    }

    /** Whether an action helped is decided by an approver, not by its owner alone. */
    public boolean needsApprover() {
        return requirement == Requirement.APPROVER || requirement == Requirement.APPROVER_AND_REASON;
    }

    /** The action in the audit log: {@code action-item.started}. */
    String auditAction() {
        return auditAction;
    }
}
