package dev.debrief.incidents.participant;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who takes part as events carry it. */
@ApplicationScoped
class ParticipantEventPublisher {

    private final IncidentEventPublisher events;

    ParticipantEventPublisher(IncidentEventPublisher events) {
        this.events = events;
    }

    void publish(Incident incident, List<ParticipantSummary> participants) {
        events.publish(new ParticipantsChanged(
                IncidentEventPublisher.snapshot(incident),
                participants.stream().map(ParticipantEventPublisher::toContract).toList()));
    }

    static dev.debrief.contracts.incident.value.Participant toContract(ParticipantSummary participation) {
        ParticipantDetails details = participation.details();
        return new dev.debrief.contracts.incident.value.Participant(
                new Person(participation.handle(), details.displayName()),
                details.roles().stream()
                        .map(role -> dev.debrief.contracts.incident.value.ParticipantRole.valueOf(role.name()))
                        .toList(),
                details.joinedAt(),
                details.leftAt());
    }
}
