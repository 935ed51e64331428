package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.merging.MergeParticipant;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Updates who may see a RESTRICTED incident: the participants and reporters of the incident and of all incidents that
 * were merged into it.
 */
@ApplicationScoped
class AudienceUpdater implements MergeParticipant {

    private final ParticipantRepository participants;
    private final ParticipantEventPublisher events;
    private final IncidentAccess incidents;
    private final Clock clock;

    AudienceUpdater(
            ParticipantRepository participants,
            ParticipantEventPublisher events,
            IncidentAccess incidents,
            Clock clock) {
        this.participants = participants;
        this.events = events;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Call after every change of participants. */
    void refresh(Incident incident) {
        List<ParticipantSummary> participantSummaries = participants.all(incident.id());
        Stream<String> handles = Stream.concat(
                participantSummaries.stream().map(ParticipantSummary::handle),
                incidents.reportersMergedInto(incident).stream());
        incident.updateAudience(handles.distinct().toList(), clock.instant());
        events.publish(incident, participantSummaries);
    }

    /** The source keeps its audience, who can still see where it was merged to. */
    @Override
    public void merge(Incident source, Incident target, Actor actor) {
        participants.move(incidents.withAllMergedInto(source), source.id(), target.id());
        refresh(target);
    }

    @Override
    public void unmerge(Incident source, Incident target, Set<UUID> originIncidentIds, Actor actor) {
        participants.move(originIncidentIds, target.id(), source.id());
        refresh(source);
        refresh(target);
    }
}
