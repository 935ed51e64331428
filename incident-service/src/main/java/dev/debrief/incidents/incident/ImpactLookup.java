package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.value.Impact;
import java.util.Optional;
import java.util.UUID;

/** What the impact room knows when an incident is resolved; implemented there, so that the rooms have no cycle. */
public interface ImpactLookup {

    /** The assessment of an incident, empty when there is none yet. */
    Optional<Impact> of(UUID incidentId);
}
