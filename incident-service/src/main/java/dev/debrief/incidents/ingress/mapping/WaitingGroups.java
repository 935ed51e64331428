package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.ReportedDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.ruled.StateRules;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.mapping.visible.VisibleIncidents;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Adds alerts to an incident that is opened while they fire: rules did not let them open one. */
@ApplicationScoped
class WaitingGroups {

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final IngressSourceService sources;
    private final StateRules rules;
    private final ReportedDescriptions descriptions;
    private final EntryReconciler entries;
    private final QuietPeriods quietPeriods;
    private final Clock clock;

    WaitingGroups(
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            IngressSourceService sources,
            StateRules rules,
            ReportedDescriptions descriptions,
            EntryReconciler entries,
            QuietPeriods quietPeriods,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.sources = sources;
        this.rules = rules;
        this.descriptions = descriptions;
        this.entries = entries;
        this.quietPeriods = quietPeriods;
        this.clock = clock;
    }

    /** @param opener the group that has just opened the incident */
    void joinAll(ReceivingSource source, IngressIncident opener, Incident incident) {
        List<String> services = incident.description().services();
        if (services.isEmpty() && opener.groupKey() == null) {
            return;
        }
        for (IngressIncident row :
                rows.lockWaiting(opener, services, clock.instant().minus(LONGEST_WAIT))) {
            boolean sameSource = row.sourceId().equals(source.id());
            if (row.incidentId() == null) {
                join(sameSource ? source : sources.receiving(row.sourceId()), row, incident);
            }
        }
    }

    private void join(ReceivingSource source, IngressIncident row, Incident incident) {
        List<StoredChange> stored = changes.of(row.id());
        if (stored.isEmpty()) {
            return;
        }
        RuledState ruled = rules.evaluate(source, MappedGroup.changesOf(stored));
        IncidentDescription described = descriptions.describe(source, row.externalId(), ruled);
        boolean waits = !ruled.isIgnored() && ruled.mayOpen() && ruled.hasHappened() && ruled.quietSince() == null;
        if (!waits || VisibleIncidents.reveals(described, incident)) {
            return;
        }
        row.join(incident.id(), JoinedAs.SERVICE);
        MappedGroup group = MappedGroup.unchanged(source, stored, ruled, described);
        entries.apply(group, EntryReconciler.plan(group, false), incident, incident.id());
        quietPeriods.update(group, row, incident.status());
    }
}
