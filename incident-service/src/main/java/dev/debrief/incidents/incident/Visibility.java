package dev.debrief.incidents.incident;

import java.util.Collection;
import java.util.List;

/** Who may see an incident: every reader, or only its participants, its reporter and admins. */
public enum Visibility {
    OPEN,
    RESTRICTED;

    /** @param audience handles of those who may see a RESTRICTED incident; admins always may */
    boolean permits(Collection<String> handles, boolean admin, List<String> audience) {
        return this == OPEN || admin || audience.stream().anyMatch(handles::contains);
    }
}
