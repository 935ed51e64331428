package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.FactType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Somebody joined or left an incident, or has another role in it. */
@FactType(
        aggregate = Aggregate.INCIDENT,
        name = "participants-changed",
        definition = "Somebody joined or left an incident, or has another role in it.")
public record ParticipantsChanged(
        @Description("The incident after the fact") IncidentSnapshot incident,
        @Description("Everybody who takes part") List<Participant> participants)
        implements IncidentFact {

    public ParticipantsChanged {
        Objects.requireNonNull(incident, "incident");
        participants = List.copyOf(participants);
    }

    @Override
    public UUID aggregateId() {
        return incident.incidentId();
    }
}
