package dev.debrief.incidents.ingress.mapping.visible;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.incident.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds where something shows that belongs to an incident: there, or in the one that it was merged into. */
@ApplicationScoped
public class VisibleIncidents {

    private final IncidentAccess access;
    private final SourcedIncidents incidents;

    VisibleIncidents(IncidentAccess access, SourcedIncidents incidents) {
        this.access = access;
        this.incidents = incidents;
    }

    /** Whether the incident is OPEN and would reveal something that is RESTRICTED. */
    public static boolean reveals(IncidentDescription described, Incident incident) {
        return described.visibility() == Visibility.RESTRICTED
                && incident.description().visibility() == Visibility.OPEN;
    }

    /** An incident that is not merged, locked until the transaction ends. */
    public Incident lock(UUID incidentId) {
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
