package dev.debrief.incidents.participant;

import dev.debrief.incidents.incident.merging.MergeParticipant;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who may see an incident while it is RESTRICTED: those who take part in it or in one that was merged into it, and
 * those who reported them.
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

    /** After any change of who takes part. */
    void refresh(Incident incident) {
        List<ParticipantSummary> participantSummaries = participants.all(incident.id());
        Stream<String> handles = Stream.concat(
                participantSummaries.stream().map(ParticipantSummary::handle),
                incidents.reportersMergedInto(incident).stream());
        incident.updateAudience(handles.distinct().toList(), clock.instant());
        events.publish(incident, participantSummaries);
    }

    /** The merged incident keeps its audience: it is still there, and tells where it went. */
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
