package dev.debrief.incidents.incident.merging;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.platform.security.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * A feature whose records move when incidents are merged. A record keeps the incident it was recorded in; only the
 * incident that shows it changes. Both incidents are locked, and everything happens in the running transaction.
 */
public interface MergeParticipant {

    /** Shows in {@code target} what {@code source} shows. */
    void merge(Incident source, Incident target, Actor actor);

    /**
     * Undoes {@link #merge}.
     *
     * @param originIncidentIds {@code source} and all incidents that were merged into it
     */
    void unmerge(Incident source, Incident target, Set<UUID> originIncidentIds, Actor actor);
}
