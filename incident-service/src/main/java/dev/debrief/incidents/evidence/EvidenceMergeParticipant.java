package dev.debrief.incidents.evidence;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.MergeParticipant;
import dev.debrief.incidents.timeline.EvidenceLookup;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which incident shows which evidence: for the timeline's links, and when incidents are merged. */
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
    public void separate(Incident source, Incident target, Set<UUID> homes, Actor actor) {
        move(homes, target, source);
    }

    private void move(Set<UUID> homes, Incident from, Incident to) {
        Instant now = clock.instant();
        List<Evidence> going = evidence.all(from.id()).stream()
                .filter(piece -> homes.contains(piece.incidentId()))
                .toList();
        evidence.move(homes, from.id(), to.id());
        going.stream().filter(Evidence::isComplete).forEach(piece -> {
            events.removed(from, piece.id(), now, "Shown in " + to.key());
            events.attached(to, piece);
        });
    }
}
