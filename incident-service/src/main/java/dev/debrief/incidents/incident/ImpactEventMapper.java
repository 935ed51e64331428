package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.value.Impact;
import java.util.Optional;
import java.util.UUID;

/** Supplies the impact for {@code IncidentResolved}. A port: the impact feature implements it. */
public interface ImpactEventMapper {

    /** The assessment of an incident, empty if it was not assessed yet. */
    Optional<Impact> impactOf(UUID incidentId);
}
