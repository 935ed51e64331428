package dev.debrief.notifications.message;

import dev.debrief.notifications.notification.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a recipient receives a message.
 *
 * @param recipient handle of the contact, or id of the endpoint
 * @param team the team through which they are addressed; null if they are addressed themselves
 */
public record Grounds(
        Reason reason, String recipient, @Nullable String team) {

    /** An endpoint that is not addressed through its team is subscribed, whatever else concerns the team. */
    public Grounds {
        boolean endpointItself = team == null && recipient.indexOf(':') < 0;
        reason = endpointItself ? Reason.SUBSCRIBED : reason;
    }

    /** The person or team that the reason is about. */
    String holder() {
        return team == null ? recipient : team;
    }
}
