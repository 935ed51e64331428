package dev.debrief.actions.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The command to perform a transition.
 *
 * @param reason required by some transitions; of a verification, what was observed
 * @param evidenceLink URL of what shows the effect, for a verification only
 * @param recurredIn key of the incident in which it happened again, for RECUR only
 * @param at when it took effect, which may be before it is recorded; now if null
 */
public record TransitionCommand(
        ActionItemTransition transition,
        @Nullable String reason,
        @Nullable String evidenceLink,
        @Nullable String recurredIn,
        @Nullable Instant at) {

    /** A transition that takes effect now. */
    public TransitionCommand(
            ActionItemTransition transition,
            @Nullable String reason,
            @Nullable String evidenceLink,
            @Nullable String recurredIn) {
        this(transition, reason, evidenceLink, recurredIn, null);
    }

    static TransitionCommand of(ActionItemTransition transition) {
        return new TransitionCommand(transition, null, null, null);
    }

    /** What a verified or ineffective item was for happened again. @param incidentKey key of the later incident */
    public static TransitionCommand recur(String reason, String incidentKey) {
        return new TransitionCommand(ActionItemTransition.RECUR, reason, null, incidentKey);
    }

    public boolean hasReason() {
        return reason != null && !reason.isBlank();
    }
}
