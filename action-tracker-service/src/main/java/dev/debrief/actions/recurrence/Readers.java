package dev.debrief.actions.recurrence;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.incident.IncidentProjection;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.actions.postmortem.Visibility;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Who may see something, beside admins.
 *
 * @param everybody whether it is open
 * @param handles those of the audience, if it is not open
 */
record Readers(boolean everybody, Set<String> handles) {

    static Readers of(IncidentDetails incident) {
        return of(incident.visibility(), incident.audience());
    }

    static Readers of(PostmortemProjection postmortem) {
        return of(postmortem.visibility(), postmortem.audience());
    }

    static Readers of(ActionItem item) {
        PostmortemProjection postmortem = item.postmortem();
        if (postmortem != null) {
            return of(postmortem);
        }
        IncidentProjection incident = Objects.requireNonNull(item.incident());
        return of(incident.visibility(), incident.audience());
    }

    private static Readers of(Visibility visibility, List<String> audience) {
        boolean open = visibility == Visibility.OPEN;
        return new Readers(open, open ? Set.of() : Set.copyOf(audience));
    }

    /** Whether everybody among the others is among these. */
    boolean include(Readers others) {
        return everybody || (!others.everybody && handles.containsAll(others.handles));
    }
}
