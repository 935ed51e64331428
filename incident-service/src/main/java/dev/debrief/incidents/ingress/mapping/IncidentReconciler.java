package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.state.IncidentPlan;
import dev.debrief.incidents.ingress.mapping.state.StatusStep;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings incidents in line with what the sources report that have opened them. */
@ApplicationScoped
class IncidentReconciler {

    private final SourcedIncidents incidents;

    IncidentReconciler(SourcedIncidents incidents) {
        this.incidents = incidents;
    }

    static IncidentPlan plan(MappedGroup group, IngressIncident row, Incident incident) {
        return IncidentPlan.of(
                row.applied(),
                incident.description(),
                incident.status(),
                row.applied().joined().addTo(group.described()),
                group.now().state().status(),
                group.source().name());
    }

    /** Takes the first part of a plan. @param incident locked, and the one that the group has opened */
    void begin(IncidentPlan plan, MappedGroup group, IngressIncident row, Incident incident) {
        take(plan.first(), incident, group.source().actor());
        correct(incident, plan.corrected(), group.source());
        row.apply(before -> plan.applied());
    }

    /** Takes the rest of the plan, after the timeline is complete: a resolution drafts the postmortem. */
    void finish(IncidentPlan plan, MappedGroup group, Incident incident) {
        take(plan.last(), incident, group.source().actor());
    }

    private void take(List<StatusStep> steps, Incident incident, Actor source) {
        steps.forEach(step -> incidents.transition(incident, step.transition(), step.at(), step.reason(), source));
    }

    /** @param incident locked, and not merged */
    void correct(Incident incident, IncidentDescription corrected, ReceivingSource source) {
        if (!corrected.equals(incident.description())) {
            incidents.correct(incident, corrected, "Corrected by " + source.name(), source.actor());
        }
    }
}
