package dev.debrief.incidents.incident;

import java.util.Collection;
import java.util.List;

/** Who may see an incident: everybody with the role, or its participants and admins only. */
public enum Visibility {
    OPEN,
    RESTRICTED;

    /** Whether somebody may see what has this audience. @param admin sees everything */
    boolean permits(Collection<String> handles, boolean admin, List<String> audience) {
        return this == OPEN || admin || audience.stream().anyMatch(handles::contains);
    }
}
