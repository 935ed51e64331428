package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.IncidentReference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the changes of a delivery do, in their order. */
public record MappingReport(List<ChangeReport> changes) {

    public MappingReport {
        changes = List.copyOf(changes);
    }

    /** The incidents that the changes are about. */
    public Set<UUID> incidentIds() {
        Set<UUID> ids = new LinkedHashSet<>();
        for (ChangeReport change : changes) {
            IncidentReference incident = change.incident();
            if (incident != null) {
                ids.add(incident.id());
            }
        }
        return ids;
    }
}
