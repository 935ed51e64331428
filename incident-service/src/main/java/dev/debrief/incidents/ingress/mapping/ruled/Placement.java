package dev.debrief.incidents.ingress.mapping.ruled;

import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The incident that a group becomes part of.
 *
 * @param opens whether it opens one of its own
 * @param joinsAs null if it joins none; with neither, it waits for one
 * @param incidentId to join; null if that is an umbrella that has to be opened first
 * @param because why, a sentence; empty if it opens one
 */
public record Placement(
        boolean opens, @Nullable JoinedAs joinsAs, @Nullable UUID incidentId, String because) {

    public static Placement opening() {
        return new Placement(true, null, null, "");
    }

    public static Placement joining(JoinedAs as, @Nullable UUID incidentId, String because) {
        return new Placement(false, as, incidentId, because);
    }

    public static Placement waiting(String because) {
        return new Placement(false, null, null, because);
    }
}
