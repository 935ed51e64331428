package dev.debrief.incidents.evidence;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.merging.MergeParticipant;
import dev.debrief.incidents.timeline.EvidenceLookup;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves evidence when incidents are merged, and finds evidence for the links of timeline entries. */
@ApplicationScoped
class EvidenceMergeParticipant implements EvidenceLookup, MergeParticipant {

    private final EvidenceRepository evidence;
    private final EvidenceEventPublisher events;
    private final IncidentAccess incidents;
    private final Clock clock;

    EvidenceMergeParticipant(
            EvidenceRepository evidence, EvidenceEventPublisher events, IncidentAccess incidents, Clock clock) {
        this.evidence = evidence;
        this.events = events;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public Set<UUID> findExistingIds(UUID incidentId, Set<UUID> ids) {
        return evidence.findExistingIds(incidentId, ids);
    }

    @Override
    public void merge(Incident source, Incident target, Actor actor) {
        move(incidents.withAllMergedInto(source), source, target);
    }

    @Override
    public void unmerge(Incident source, Incident target, Set<UUID> originIncidentIds, Actor actor) {
        move(originIncidentIds, target, source);
    }

    private void move(Set<UUID> originIncidentIds, Incident from, Incident to) {
        Instant now = clock.instant();
        List<Evidence> moved = evidence.all(from.id()).stream()
                .filter(piece -> originIncidentIds.contains(piece.incidentId()))
                .toList();
        evidence.move(originIncidentIds, from.id(), to.id());
        moved.stream().filter(Evidence::isComplete).forEach(piece -> {
            events.publishRemoved(from, piece.id(), now, "Shown in " + to.key());
            events.publishAttached(to, piece);
        });
    }
}
