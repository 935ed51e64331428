package dev.debrief.incidents.impact;

import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentFacts;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.PastOnly;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Assesses what an incident did; an assessment replaces the one before. */
@ApplicationScoped
@Transactional
public class ImpactService {

    private final ImpactRepository impacts;
    private final IncidentAccess incidents;
    private final IncidentFacts facts;
    private final PastOnly past;
    private final AuditLog audit;

    ImpactService(
            ImpactRepository impacts, IncidentAccess incidents, IncidentFacts facts, PastOnly past, AuditLog audit) {
        this.impacts = impacts;
        this.incidents = incidents;
        this.facts = facts;
        this.past = past;
        this.audit = audit;
    }

    public Impact get(EntityRef ref, Actor actor) {
        UUID incidentId = incidents.visible(ref, actor).id();
        return impacts.findByIdOptional(incidentId).orElseGet(() -> new Impact(incidentId));
    }

    public Impact assess(EntityRef ref, Precondition precondition, Assessment assessment, Actor actor) {
        Incident incident = incidents.lockedForWriting(ref, actor);
        Impact impact = impacts.findByIdOptional(incident.id()).orElseGet(() -> new Impact(incident.id()));
        precondition.require(impact.revision());
        requireSound(assessment.details());
        Assessment before = impact.assessment();
        impact.assess(assessment);
        impacts.persist(impact);
        facts.publish(new ImpactAssessed(IncidentFacts.snapshot(incident), ImpactFacts.asFact(assessment)));
        audit.record(
                actor.handle(),
                "incident.impact-assessed",
                IncidentService.AUDIT_SUBJECT,
                incident.id().toString(),
                before,
                assessment);
        return impact;
    }

    private void requireSound(ImpactDetails details) {
        List<ImpactWindow> windows = details.windows() == null ? List.of() : details.windows();
        for (int i = 0; i < windows.size(); i++) {
            ImpactWindow window = windows.get(i);
            past.require("/windows/" + i + "/startedAt", window.startedAt());
            past.require("/windows/" + i + "/endedAt", window.endedAt());
            if (window.endedAt() != null && window.endedAt().isBefore(window.startedAt())) {
                throw CommonProblem.VALIDATION_FAILED
                        .because("A window ends after it began.")
                        .at("/windows/" + i + "/endedAt", "is before startedAt");
            }
        }
    }
}
