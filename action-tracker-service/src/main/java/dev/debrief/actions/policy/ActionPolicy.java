package dev.debrief.actions.policy;

/**
 * What the organisation asks of action items.
 *
 * @param ownerRequired whether a commitment needs an owner
 * @param dueDateRequired whether a commitment needs a due date
 * @param verifiedByAnother whether somebody other than the person who completed the work verifies it
 */
public record ActionPolicy(boolean ownerRequired, boolean dueDateRequired, boolean verifiedByAnother) {

    static final ActionPolicy BUILT_IN = new ActionPolicy(true, true, true);
}
