package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.incident.SourcedIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds where something shows that belongs to an incident: there, or in the one that it was merged into. */
@ApplicationScoped
class VisibleIncidents {

    private final IncidentAccess access;
    private final SourcedIncidents incidents;

    VisibleIncidents(IncidentAccess access, SourcedIncidents incidents) {
        this.access = access;
        this.incidents = incidents;
    }

    /** An incident that is not merged, locked until the transaction ends. */
    Incident lock(UUID incidentId) {
        UUID shown = incidentId;
        while (true) {
            Optional<UUID> target = access.findMergeTarget(shown);
            while (target.isPresent()) {
                shown = target.get();
                target = access.findMergeTarget(shown);
            }
            UUID id = shown;
            Incident incident =
                    incidents.findLocked(id).orElseThrow(() -> new IllegalStateException("There is no incident " + id));
            IncidentReference mergedMeanwhile = incident.mergedInto();
            if (mergedMeanwhile == null) {
                return incident;
            }
            shown = mergedMeanwhile.id();
        }
    }
}
