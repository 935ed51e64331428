package dev.debrief.incidents.impact.web;

import dev.debrief.incidents.impact.Impact;
import dev.debrief.incidents.impact.ImpactService;
import dev.debrief.incidents.incident.expansion.IncidentPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The current assessment of an incident, if there is one. */
@ApplicationScoped
class ImpactPart implements IncidentPart {

    private final ImpactService impacts;

    ImpactPart(ImpactService impacts) {
        this.impacts = impacts;
    }

    @Override
    public String name() {
        return "impact";
    }

    @Override
    public Map<UUID, Object> load(Collection<UUID> incidentIds) {
        return impacts.assessed(incidentIds).stream()
                .collect(Collectors.toMap(Impact::incidentId, impact -> ImpactBody.of(impact.assessment())));
    }
}
