package dev.debrief.postmortems.incident;

import dev.debrief.platform.security.Actor;
import java.util.List;

/** Who may see an incident and its postmortem. */
public enum Visibility {
    OPEN,
    RESTRICTED;

    /** @param audience handles that may see something RESTRICTED; admins always may */
    public boolean allows(Actor actor, List<String> audience) {
        return this == OPEN || actor.isAdmin() || audience.stream().anyMatch(actor.handles()::contains);
    }
}
