package dev.debrief.incidents.ingress.mapping.web;

import dev.debrief.incidents.incident.expansion.IncidentPart;
import dev.debrief.incidents.ingress.mapping.SourceLinkService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an incident comes from. */
@ApplicationScoped
@Schema(
        name = "IncidentSources",
        description = "Incidents and groups of alerts at sources that are part of the incident, at most 50",
        type = SchemaType.ARRAY,
        implementation = SourceLinkView.class)
class SourcesPart implements IncidentPart {

    private final SourceLinkService sources;

    SourcesPart(SourceLinkService sources) {
        this.sources = sources;
    }

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public Map<UUID, Object> load(Collection<UUID> incidentIds) {
        Map<UUID, List<SourceLinkView>> byIncident = new HashMap<>();
        incidentIds.forEach(incident -> byIncident.put(incident, new ArrayList<>()));
        sources.links(incidentIds)
                .forEach(link -> byIncident
                        .computeIfAbsent(link.incidentId(), incident -> new ArrayList<>())
                        .add(SourceLinkView.of(link)));
        return Map.copyOf(byIncident);
    }
}
