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
    COMMIT("action-item.committed", Set.of(PROPOSED), OPEN),
    START("action-item.started", Set.of(OPEN, BLOCKED), IN_PROGRESS),
    BLOCK("action-item.blocked", Set.of(IN_PROGRESS), BLOCKED, Requirement.REASON),
    COMPLETE("action-item.completed", Set.of(IN_PROGRESS, BLOCKED), DONE),
    UNDO_COMPLETE("action-item.completion-undone", Set.of(DONE), IN_PROGRESS, Requirement.REASON),
    VERIFY("action-item.verified", Set.of(DONE), VERIFIED, Requirement.APPROVER, Requirement.EVIDENCE),
    FIND_INEFFECTIVE(
            "action-item.found-ineffective", Set.of(DONE), INEFFECTIVE, Requirement.APPROVER, Requirement.REASON),
    DROP("action-item.dropped", ActionItemStatus.unfinished(), DROPPED, Requirement.REASON),
    /** Its incident happened again: the only way out of a verdict. */
    RECUR("action-item.recurred", Set.of(VERIFIED, INEFFECTIVE), OPEN, Requirement.APPROVER, Requirement.REASON);

    private enum Requirement {
        APPROVER,
        REASON,
        /** A reason or a link. */
        EVIDENCE
    }

    private final String auditAction;
    private final Set<ActionItemStatus> from;
    private final ActionItemStatus to;
    private final Set<Requirement> requirements;

    ActionItemTransition(
            String auditAction, Set<ActionItemStatus> from, ActionItemStatus to, Requirement... requirements) {
        this.auditAction = auditAction;
        this.from = Set.copyOf(from);
        this.to = to;
        this.requirements = Set.of(requirements);
    }

    public boolean isAllowedFrom(ActionItemStatus status) {
        return from.contains(status);
    }

    public ActionItemStatus to() {
        return to;
    }

    public boolean needsReason() {
        return requirements.contains(Requirement.REASON);
    }

    public boolean needsEvidence() {
        return requirements.contains(Requirement.EVIDENCE);
    }

    /** Whether an action helped is decided by an approver, not by its owner alone. */
    public boolean needsApprover() {
        return requirements.contains(Requirement.APPROVER);
    }

    /** Whether it says if an action helped. */
    public boolean isVerification() {
        return this == VERIFY || this == FIND_INEFFECTIVE;
    }

    /** The action in the audit log: {@code action-item.started}. */
    String auditAction() {
        return auditAction;
    }
}
