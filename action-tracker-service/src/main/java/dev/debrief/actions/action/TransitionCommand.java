package dev.debrief.actions.action;

import org.jspecify.annotations.Nullable;

/**
 * The command to perform a transition.
 *
 * @param reason required by some transitions; of a verification, what was observed
 * @param evidenceLink URL of what shows the effect, for a verification only
 * @param recurredIn key of the incident in which it happened again, for RECUR only
 */
public record TransitionCommand(
        ActionItemTransition transition,
        @Nullable String reason,
        @Nullable String evidenceLink,
        @Nullable String recurredIn) {

    static TransitionCommand of(ActionItemTransition transition) {
        return new TransitionCommand(transition, null, null, null);
    }

    public boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
