package dev.debrief.incidents.incident.merging;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentEventMapper;
import dev.debrief.incidents.incident.IncidentEventPublisher;
import dev.debrief.incidents.incident.IncidentProblem;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Merges an incident into another one, and undoes that. The target shows the timeline entries, evidence and
 * participants of the source, which keep a reference to where they were recorded.
 */
@ApplicationScoped
@Transactional
public class MergeService {

    private final IncidentAccess access;
    private final List<MergeParticipant> participants;
    private final IncidentEventPublisher events;
    private final AuditLog audit;
    private final Clock clock;

    MergeService(
            IncidentAccess access,
            @All List<MergeParticipant> participants,
            IncidentEventPublisher events,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.participants = participants;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the source */
    public Incident merge(EntityRef ref, Precondition precondition, EntityRef into, String reason, Actor actor) {
        UUID sourceId = access.idOf(ref, actor);
        MergePair pair = lockPair(sourceId, targetOf(into, actor), actor);
        Incident source = pair.source();
        Incident target = pair.target();
        precondition.require(source.revision());
        Object before = IncidentEventMapper.auditState(source);
        publish(pair, source.merge(target, reason, clock.instant()));
        Object after = IncidentEventMapper.auditState(source);
        participants.forEach(participant -> participant.merge(source, target, actor));
        audit.record(actor, "incident.merged", source.auditSubject(), before, after);
        audit.record(actor, "incident.merged-another", target.auditSubject(), null, source.reference());
        return source;
    }

    /** @return the incident that was merged */
    public Incident unmerge(EntityRef ref, Precondition precondition, String reason, Actor actor) {
        UUID sourceId = access.idOf(ref, actor);
        UUID targetId = access.findMergeTarget(sourceId)
                .orElseThrow(() ->
                        IncidentProblem.INCIDENT_NOT_MERGED.because(ref + " is not merged into another incident."));
        MergePair pair = lockPair(sourceId, targetId, actor);
        Incident source = pair.source();
        Incident target = pair.target();
        precondition.require(source.revision());
        if (!target.reference().equals(source.mergedInto())) {
            throw IncidentProblem.INCIDENT_NOT_MERGED.because(ref + " was changed in the meantime. Read it again.");
        }
        Object before = IncidentEventMapper.auditState(source);
        publish(pair, source.unmerge(target, reason, clock.instant()));
        Object after = IncidentEventMapper.auditState(source);
        participants.forEach(
                participant -> participant.unmerge(source, target, access.withAllMergedInto(source), actor));
        audit.record(actor, "incident.unmerged", source.auditSubject(), before, after);
        audit.record(actor, "incident.unmerged-another", target.auditSubject(), source.reference(), null);
        return source;
    }

    private UUID targetOf(EntityRef into, Actor actor) {
        return access.findId(into, actor)
                .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                        .because("There is no incident " + into + ".")
                        .at("/into", "must be an incident you can see"));
    }

    /** Locks in the order of ids, so that two merges cannot deadlock. */
    private MergePair lockPair(UUID sourceId, UUID targetId, Actor actor) {
        boolean sourceFirst = sourceId.compareTo(targetId) < 0;
        Incident first = access.getLocked(EntityRef.of(sourceFirst ? sourceId : targetId), actor);
        Incident second = access.getLocked(EntityRef.of(sourceFirst ? targetId : sourceId), actor);
        return sourceFirst ? new MergePair(first, second) : new MergePair(second, first);
    }

    private void publish(MergePair pair, Incident.MergeEvents caused) {
        events.publish(pair.source(), caused.ofSource());
        events.publish(pair.target(), caused.ofTarget());
    }

    private record MergePair(Incident source, Incident target) {}
}
