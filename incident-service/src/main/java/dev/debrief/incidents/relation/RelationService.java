package dev.debrief.incidents.relation;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Relates incidents to each other. Only those who may see both incidents see the relation. */
@ApplicationScoped
@Transactional
public class RelationService {

    /** A relation cannot be changed, only removed and created again. */
    public static final long FIXED_REVISION = 1;

    private final RelationRepository relations;
    private final IncidentAccess incidents;
    private final AuditLog audit;
    private final Clock clock;

    RelationService(RelationRepository relations, IncidentAccess incidents, AuditLog audit, Clock clock) {
        this.relations = relations;
        this.incidents = incidents;
        this.audit = audit;
        this.clock = clock;
    }

    public RelatedIncident relate(
            EntityRef ref, EntityRef otherRef, Relation relation, @Nullable String note, Actor actor) {
        Incident incident = incidents.getVisible(ref, actor);
        Incident other = incidents
                .find(otherRef, actor)
                .orElseThrow(() -> StandardProblem.VALIDATION_FAILED
                        .because("There is no incident " + otherRef + ".")
                        .at("/incident", "must be an incident you can see"));
        if (incident.id().equals(other.id())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("An incident cannot be related to itself.")
                    .at("/incident", "must be another incident");
        }
        if (relations.findBetween(incident.id(), other.id()).isPresent()) {
            throw RelationProblem.ALREADY_RELATED.because(
                    incident.key() + " and " + other.key() + " are already related. Remove that relation first.");
        }
        IncidentRelation stored = new IncidentRelation(
                new IncidentRelation.Key(incident.id(), other.id()), relation, note, actor.handle(), clock.instant());
        relations.persistAndFlush(stored);
        RelatedIncident related = RelationRepository.related(incident.id(), stored, other);
        audit.record(actor, "incident.related", incident.auditSubject(), null, summary(related));
        return related;
    }

    public List<RelatedIncident> list(EntityRef ref, PageRequest page, Actor actor) {
        return relations.page(incidents.getVisible(ref, actor).id(), page, actor);
    }

    public RelatedIncident get(EntityRef ref, EntityRef otherRef, Actor actor) {
        Incident incident = incidents.getVisible(ref, actor);
        Incident other = incidents.getVisible(otherRef, actor);
        return RelationRepository.related(incident.id(), require(incident, other), other);
    }

    public void remove(EntityRef ref, EntityRef otherRef, Precondition precondition, Actor actor) {
        Incident incident = incidents.getVisible(ref, actor);
        Incident other = incidents.getVisible(otherRef, actor);
        IncidentRelation stored = require(incident, other);
        precondition.require(FIXED_REVISION);
        RelatedIncident before = RelationRepository.related(incident.id(), stored, other);
        relations.delete(stored);
        audit.record(actor, "incident.relation-taken-back", incident.auditSubject(), summary(before), null);
    }

    private IncidentRelation require(Incident incident, Incident other) {
        return relations
                .findBetween(incident.id(), other.id())
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                        incident.key() + " and " + other.key() + " are not related."));
    }

    private static Map<String, Object> summary(RelatedIncident related) {
        return Map.of(
                "incident",
                related.incident().key(),
                "relation",
                related.relation().name());
    }
}
