package dev.debrief.incidents.participant;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who takes part as facts carry it. */
@ApplicationScoped
class ParticipantFacts {

    private final IncidentFacts facts;

    ParticipantFacts(IncidentFacts facts) {
        this.facts = facts;
    }

    void publish(Incident incident, List<Participation> participants) {
        facts.publish(new ParticipantsChanged(
                IncidentFacts.snapshot(incident),
                participants.stream().map(ParticipantFacts::asFact).toList()));
    }

    static dev.debrief.contracts.incident.Participant asFact(Participation participation) {
        Part part = participation.part();
        return new dev.debrief.contracts.incident.Participant(
                new Person(participation.handle(), part.displayName()),
                part.roles().stream()
                        .map(role -> dev.debrief.contracts.incident.ParticipantRole.valueOf(role.name()))
                        .toList(),
                part.joinedAt(),
                part.leftAt());
    }
}
