package dev.debrief.incidents.incident;

import dev.debrief.platform.security.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * A room whose records go along when an incident is merged into another one. Records keep the incident they were
 * written down in, their home; what changes is the incident that shows them. Both incidents are locked; everything
 * happens in the running transaction.
 */
public interface MergeParticipant {

    /** From now on {@code target} shows what {@code source} shows. */
    void merge(Incident source, Incident target, Actor actor);

    /**
     * Undoes {@link #merge}.
     *
     * @param homes {@code source} and all incidents that are merged into it
     */
    void unmerge(Incident source, Incident target, Set<UUID> originIncidentIds, Actor actor);
}
