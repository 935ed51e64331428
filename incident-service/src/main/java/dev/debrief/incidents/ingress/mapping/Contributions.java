package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.SourcedIncidents;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.state.Applied;
import dev.debrief.incidents.ingress.mapping.state.Contribution;
import dev.debrief.incidents.ingress.mapping.state.DescriptionMerge;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Adds to incidents what the groups report that have joined them: a worse severity, more services, a restriction. */
@ApplicationScoped
class Contributions {

    private final IngressIncidentRepository rows;
    private final SourcedIncidents incidents;
    private final IncidentReconciler reconciler;

    Contributions(IngressIncidentRepository rows, SourcedIncidents incidents, IncidentReconciler reconciler) {
        this.rows = rows;
        this.incidents = incidents;
        this.reconciler = reconciler;
    }

    /** Call it before the incident is locked. It does nothing for groups that only add entries. */
    void update(MappedGroup group, IngressIncident row) {
        UUID incidentId = row.incidentId();
        Contribution own = Contribution.of(group.described());
        if (incidentId == null
                || row.joinedAs() != JoinedAs.GROUP
                || own.equals(row.applied().contribution())) {
            return;
        }
        boolean joins = row.applied().contribution() == null;
        row.apply(applied -> applied.withContribution(own));
        Optional<IngressIncident> opener = rows.findOpenerLocked(incidentId)
                .filter(one -> one.sourceId().equals(row.sourceId()) && Objects.equals(one.groupKey(), row.groupKey()));
        if (opener.isPresent()) {
            Contribution joined = opener.get().applied().joined().plus(own, joins);
            opener.get().apply(applied -> applied.withJoined(joined));
            incidents
                    .findLocked(incidentId)
                    .filter(incident -> incident.mergedInto() == null)
                    .ifPresent(incident -> add(group.source(), opener.get(), incident, joined));
        }
    }

    private void add(ReceivingSource source, IngressIncident opener, Incident incident, Contribution joined) {
        IncidentDescription before = opener.applied().description();
        if (before != null) {
            describe(source, opener, incident, joined.addTo(before));
        }
    }

    /** Corrects an incident, except what people have changed since. @param incident locked, and not merged */
    void describe(ReceivingSource source, IngressIncident opener, Incident incident, IncidentDescription reported) {
        Applied applied = opener.applied();
        IncidentDescription before = applied.description();
        if (before != null) {
            DescriptionMerge merge = DescriptionMerge.of(incident.description(), before, reported);
            reconciler.correct(incident, merge.corrected(), source);
            opener.apply(known -> known.withDescription(merge.applied()));
        }
    }
}
