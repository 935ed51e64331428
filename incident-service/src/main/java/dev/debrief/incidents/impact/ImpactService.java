package dev.debrief.incidents.impact;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Assesses the impact of incidents. An assessment replaces the previous one. */
@ApplicationScoped
@Transactional
public class ImpactService {

    private final ImpactRepository impacts;
    private final IncidentAccess incidents;
    private final ImpactEventPublisher events;
    private final TimeBounds timeBounds;
    private final AuditLog audit;

    ImpactService(
            ImpactRepository impacts,
            IncidentAccess incidents,
            ImpactEventPublisher events,
            TimeBounds timeBounds,
            AuditLog audit) {
        this.impacts = impacts;
        this.incidents = incidents;
        this.events = events;
        this.timeBounds = timeBounds;
        this.audit = audit;
    }

    public Impact get(EntityRef ref, Actor actor) {
        UUID incidentId = incidents.getVisible(ref, actor).id();
        return impacts.findByIdOptional(incidentId).orElseGet(() -> new Impact(incidentId));
    }

    /** The assessments of incidents that the caller may see; those without one are absent. */
    public List<Impact> assessed(Collection<UUID> incidentIds) {
        return impacts.list("incidentId in ?1", incidentIds);
    }

    public Impact assess(EntityRef ref, Precondition precondition, ImpactAssessment assessment, Actor actor) {
        Incident incident = incidents.getWritableLocked(ref, actor);
        Impact impact = impacts.findByIdOptional(incident.id()).orElseGet(() -> new Impact(incident.id()));
        precondition.require(impact.revision());
        requireValid(assessment.details());
        ImpactAssessment before = impact.assessment();
        impact.assess(assessment);
        impacts.persist(impact);
        events.publishAssessed(incident, assessment);
        audit.record(actor, "incident.impact-assessed", incident.auditSubject(), before, assessment);
        return impact;
    }

    private void requireValid(ImpactDetails details) {
        List<ImpactWindow> windows = details.windows() == null ? List.of() : details.windows();
        for (int i = 0; i < windows.size(); i++) {
            ImpactWindow window = windows.get(i);
            timeBounds.requirePast("/windows/" + i + "/startedAt", window.startedAt());
            timeBounds.requirePast("/windows/" + i + "/endedAt", window.endedAt());
            if (window.endedAt() != null && window.endedAt().isBefore(window.startedAt())) {
                throw StandardProblem.VALIDATION_FAILED
                        .because("A window must not end before it starts.")
                        .at("/windows/" + i + "/endedAt", "is before startedAt");
            }
        }
    }
}
