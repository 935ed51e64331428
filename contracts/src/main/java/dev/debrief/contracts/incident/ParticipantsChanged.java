package dev.debrief.contracts.incident;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.incident.value.Participant;
import java.util.List;
import java.util.Objects;

/** A participant joined or left an incident, or changed role. */
@EventType(
        aggregate = Aggregate.INCIDENT,
        name = "participants-changed",
        definition = "A participant joined or left an incident, or changed role.")
public record ParticipantsChanged(
        @Description("The incident after the event") IncidentSnapshot incident,
        @Description("All participants") List<Participant> participants)
        implements IncidentEvent {

    public ParticipantsChanged {
        Objects.requireNonNull(incident, "incident");
        participants = List.copyOf(participants);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
