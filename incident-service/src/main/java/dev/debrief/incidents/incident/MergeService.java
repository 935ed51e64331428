package dev.debrief.incidents.incident;

import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUnmerged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets an incident go on as part of another one, and separates them again. Its timeline, evidence and participants go
 * along; what was written down keeps telling where.
 */
@ApplicationScoped
@Transactional
public class MergeService {

    private final IncidentRepository incidents;
    private final IncidentAccess access;
    private final List<MergeParticipant> mergeParticipants;
    private final IncidentEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    MergeService(
            IncidentRepository incidents,
            IncidentAccess access,
            @All List<MergeParticipant> mergeParticipants,
            IncidentEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.mergeParticipants = mergeParticipants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the incident that is part of another one now */
    public Incident merge(EntityRef ref, Precondition precondition, EntityRef into, String reason, Actor actor) {
        UUID sourceId = access.idOf(ref, actor);
        MergePair pair = lockPair(sourceId, targetOf(into, actor), actor);
        Incident source = pair.source();
        Incident target = pair.target();
        precondition.require(source.revision());
        IncidentSnapshot before = IncidentEventPublisher.snapshot(source);
        Instant now = clock.instant();
        IncidentStatus from = source.merge(target, now);
        IncidentSnapshot after = IncidentEventPublisher.snapshot(source);
        events.publish(new IncidentStatusChanged(
                after,
                IncidentEventPublisher.status(from),
                IncidentEventPublisher.status(source.status()),
                now,
                reason));
        events.publish(new IncidentMerged(after, target.id(), target.key(), now, reason));
        publishMergedIncidentsChanged(target, reason);
        mergeParticipants.forEach(mergeParticipant -> mergeParticipant.merge(source, target, actor));
        record(actor, "incident.merged", source, before, after);
        record(actor, "incident.merged-another", target, null, new IncidentReference(source.id(), source.key()));
        return source;
    }

    /** @return the incident that stands for itself again */
    public Incident unmerge(EntityRef ref, Precondition precondition, String reason, Actor actor) {
        UUID sourceId = access.idOf(ref, actor);
        IncidentReference part =
                access.getVisible(EntityRef.of(sourceId), actor).mergedInto();
        if (part == null) {
            throw IncidentProblem.INCIDENT_NOT_MERGED.because(ref + " stands for itself; there is nothing to undo.");
        }
        incidents.clearPersistenceContext();
        MergePair pair = lockPair(sourceId, part.id(), actor);
        Incident source = pair.source();
        Incident target = pair.target();
        precondition.require(source.revision());
        if (!Objects.equals(source.mergedInto(), part)) {
            throw IncidentProblem.INCIDENT_NOT_MERGED.because(ref + " was changed meanwhile; read it again.");
        }
        IncidentSnapshot before = IncidentEventPublisher.snapshot(source);
        Instant now = clock.instant();
        source.unmerge(target, now);
        IncidentSnapshot after = IncidentEventPublisher.snapshot(source);
        events.publish(new IncidentUnmerged(after, target.id(), target.key(), now, reason));
        events.publish(new IncidentStatusChanged(
                after,
                dev.debrief.contracts.incident.value.IncidentStatus.MERGED,
                IncidentEventPublisher.status(source.status()),
                now,
                reason));
        publishMergedIncidentsChanged(target, reason);
        mergeParticipants.forEach(
                mergeParticipant -> mergeParticipant.unmerge(source, target, access.withAllMergedInto(source), actor));
        record(actor, "incident.unmerged", source, before, after);
        record(actor, "incident.unmerged-another", target, new IncidentReference(source.id(), source.key()), null);
        return source;
    }

    /** What the caller may see of those that are part of an incident; empty for most incidents, without a query. */
    public List<IncidentReference> mergedInto(Incident incident) {
        return incident.hasMerged() ? incidents.mergedInto(incident.id()) : List.of();
    }

    private UUID targetOf(EntityRef into, Actor actor) {
        return access.findId(into, actor)
                .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                        .because("There is no incident " + into + " to merge into.")
                        .at("/into", "must name an incident you can see"));
    }

    /** Both in the order of their ids, so that two merges never wait for each other. */
    private MergePair lockPair(UUID sourceId, UUID targetId, Actor actor) {
        boolean sourceFirst = sourceId.compareTo(targetId) < 0;
        Incident first = access.getLocked(EntityRef.of(sourceFirst ? sourceId : targetId), actor);
        Incident second = access.getLocked(EntityRef.of(sourceFirst ? targetId : sourceId), actor);
        return sourceFirst ? new MergePair(first, second) : new MergePair(second, first);
    }

    private void publishMergedIncidentsChanged(Incident target, String reason) {
        events.publish(new IncidentUpdated(
                IncidentEventPublisher.snapshot(target), List.of("mergedIncidents"), events.durations(target), reason));
    }

    private void record(
            Actor actor, String action, Incident incident, @Nullable Object before, @Nullable Object after) {
        audit.record(actor, action, AuditSubject.of(IncidentService.AUDIT_SUBJECT, incident.id()), before, after);
    }

    private record MergePair(Incident source, Incident target) {}
}
