package dev.debrief.incidents.participant;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publishes the participants of an incident. */
@ApplicationScoped
class ParticipantEventPublisher {

    private final EventPublisher events;
    private final IncidentEventMapper incidents;

    ParticipantEventPublisher(EventPublisher events, IncidentEventMapper incidents) {
        this.events = events;
        this.incidents = incidents;
    }

    void publish(Incident incident, List<ParticipantSummary> participants) {
        events.publish(new ParticipantsChanged(
                incidents.snapshot(incident),
                participants.stream().map(ParticipantEventPublisher::toContract).toList()));
    }

    /** The state of a participant as the audit log keeps it, null for none. */
    static @Nullable Object auditState(@Nullable ParticipantSummary participant) {
        return participant == null ? null : toContract(participant);
    }

    private static dev.debrief.contracts.incident.value.Participant toContract(ParticipantSummary participation) {
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
