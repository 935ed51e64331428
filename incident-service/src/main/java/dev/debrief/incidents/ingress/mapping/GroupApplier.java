package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.ingress.mapping.ChangeReports.Result;
import dev.debrief.incidents.ingress.mapping.IngressIncidentRepository.IncidentState;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.Placement;
import dev.debrief.incidents.ingress.mapping.state.IncidentPlan;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.mapping.visible.VisibleIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Opens the incident of a group, or lets the group join one, and applies what the group reports. */
@ApplicationScoped
class GroupApplier {

    /** Why nothing is added. */
    static final String REVEALING =
            "It is RESTRICTED, and the incident is not. So nothing of it is added until the incident is RESTRICTED.";

    private final IngressIncidentRepository rows;
    private final SourcedIncidents incidents;
    private final VisibleIncidents shown;
    private final IncidentReconciler reconciler;
    private final EntryReconciler entries;
    private final PeopleReconciler people;
    private final Contributions contributions;
    private final Storms storms;
    private final QuietPeriods quietPeriods;
    private final WaitingGroups waiting;

    GroupApplier(
            IngressIncidentRepository rows,
            SourcedIncidents incidents,
            VisibleIncidents shown,
            IncidentReconciler reconciler,
            EntryReconciler entries,
            PeopleReconciler people,
            Contributions contributions,
            Storms storms,
            QuietPeriods quietPeriods,
            WaitingGroups waiting) {
        this.rows = rows;
        this.incidents = incidents;
        this.shown = shown;
        this.reconciler = reconciler;
        this.entries = entries;
        this.people = people;
        this.contributions = contributions;
        this.storms = storms;
        this.quietPeriods = quietPeriods;
        this.waiting = waiting;
    }

    /** Applies a group that is not part of an incident yet. */
    Result place(MappedGroup group, IngressIncident row, Placement placement) {
        if (placement.opens()) {
            return open(group, row);
        }
        JoinedAs as = placement.joinsAs();
        if (as == null) {
            return Result.nothing(null, placement.because());
        }
        if (as == JoinedAs.STORM) {
            return joinStorm(group, row, placement.because());
        }
        row.join(Objects.requireNonNull(placement.incidentId()), as);
        return apply(group, row, placement.because());
    }

    private Result open(MappedGroup group, IngressIncident row) {
        Incident incident = incidents.open(group.described(), group.source().actor());
        row.open(incident.id());
        row.apply(applied -> applied.withDescription(incident.description()).withStatus(IncidentStatus.REPORTED));
        // Entries refer to the incident.
        rows.flush();
        Result applied = apply(group, row, incident, "");
        waiting.joinAll(group.source(), row, incident);
        return new Result(incident.reference(), true, applied.changed(), applied.entries(), "");
    }

    private Result joinStorm(MappedGroup group, IngressIncident row, String because) {
        Incident umbrella = storms.join(group, row);
        quietPeriods.update(group, row, umbrella.status());
        Set<String> first = Set.of(group.now().state().changes().get(0).id());
        return new Result(umbrella.reference(), false, List.of(), first, because);
    }

    /** Applies a group that is part of an incident. */
    Result apply(MappedGroup group, IngressIncident row, String because) {
        if (row.joinedAs() == JoinedAs.STORM) {
            return applyInStorm(group, row);
        }
        contributions.update(group, row);
        Incident incident = shown.lock(Objects.requireNonNull(row.incidentId()));
        return apply(group, row, incident, because);
    }

    /** The umbrella has one entry for the group. */
    private Result applyInStorm(MappedGroup group, IngressIncident row) {
        IncidentState umbrella =
                rows.findState(Objects.requireNonNull(row.incidentId())).orElseThrow();
        quietPeriods.update(group, row, umbrella.status());
        return Result.nothing(
                umbrella.reference(), "It is part of an alert storm, which has one entry for each group.");
    }

    private Result apply(MappedGroup group, IngressIncident row, Incident incident, String because) {
        UUID own = Objects.requireNonNull(row.incidentId());
        boolean isOwn = incident.id().equals(own);
        IncidentPlan plan = row.hasOpened() && isOwn ? IncidentReconciler.plan(group, row, incident) : null;
        if (plan == null && VisibleIncidents.reveals(group.described(), incident)) {
            quietPeriods.update(group, row, isOwn ? incident.status() : IncidentStatus.MERGED);
            return Result.nothing(incident.reference(), REVEALING);
        }
        List<String> changed = new ArrayList<>();
        if (plan != null) {
            changed.addAll(plan.changes(incident.description()));
            reconciler.begin(plan, group, row, incident);
        }
        if (row.hasOpened()) {
            changed.addAll(people.reconcile(group, row, incident, own));
        }
        EntryReconciler.Plan entryPlan = EntryReconciler.plan(group, row.hasOpened());
        entries.apply(group, entryPlan, incident, own);
        if (plan != null) {
            reconciler.finish(plan, group, incident);
        }
        quietPeriods.update(group, row, isOwn ? incident.status() : IncidentStatus.MERGED);
        return new Result(incident.reference(), false, changed, entryPlan.changeIds(), because);
    }
}
