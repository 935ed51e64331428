package dev.debrief.incidents.participant.web;

import dev.debrief.incidents.incident.expansion.IncidentPart;
import dev.debrief.incidents.participant.ParticipantService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The participants of an incident by handle. */
@ApplicationScoped
@Schema(
        name = "Participants",
        description = "Participants by handle",
        type = SchemaType.ARRAY,
        implementation = ParticipantView.class)
class ParticipantsPart implements IncidentPart {

    private final ParticipantService participants;

    ParticipantsPart(ParticipantService participants) {
        this.participants = participants;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public Map<UUID, Object> load(Collection<UUID> incidentIds) {
        Map<UUID, List<ParticipantView>> byIncident = new HashMap<>();
        incidentIds.forEach(incident -> byIncident.put(incident, new ArrayList<>()));
        participants
                .shownIn(incidentIds)
                .forEach(participant -> byIncident
                        .computeIfAbsent(participant.incidentId(), incident -> new ArrayList<>())
                        .add(ParticipantView.of(participant)));
        return Map.copyOf(byIncident);
    }
}
