package dev.debrief.incidents.incident.expansion;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A part of incidents that callers can ask for with {@code ?expand=}. The feature that owns the part implements it. */
public interface IncidentPart {

    /** As in the query: {@code impact}. */
    String name();

    /**
     * The view of the part for each of the incidents that has one. The number of statements does not depend on the
     * number of incidents.
     *
     * @param incidentIds incidents that the caller may see
     */
    Map<UUID, Object> load(Collection<UUID> incidentIds);
}
