package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.ChangeReports.Result;
import dev.debrief.incidents.ingress.mapping.EpisodeFinder.Part;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.Placement;
import dev.debrief.incidents.ingress.mapping.ruled.ReportedDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.ruled.StateRules;
import dev.debrief.incidents.ingress.mapping.state.JoinedAs;
import dev.debrief.incidents.ingress.mapping.state.KeptDescription;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.mapping.visible.VisibleIncidents;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.identity.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what {@link IncidentMapper} would do, apart from participants and follow-ups. Changes nothing. */
@ApplicationScoped
class DryRunMapper {

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final EpisodeFinder episodes;
    private final StateRules rules;
    private final ReportedDescriptions descriptions;
    private final PlacementFinder placements;
    private final IncidentAccess incidents;
    private final Clock clock;

    DryRunMapper(
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            EpisodeFinder episodes,
            StateRules rules,
            ReportedDescriptions descriptions,
            PlacementFinder placements,
            IncidentAccess incidents,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.episodes = episodes;
        this.rules = rules;
        this.descriptions = descriptions;
        this.placements = placements;
        this.incidents = incidents;
        this.clock = clock;
    }

    List<ChangeReport> map(ReceivingSource source, String externalId, List<NormalizedChange> delivered) {
        IngressIncident latest = rows.findLatest(source.id(), externalId).orElse(null);
        if (latest == null) {
            return map(source, externalId, null, delivered);
        }
        List<ChangeReport> reports = new ArrayList<>();
        for (Part part : episodes.parts(latest, delivered)) {
            IngressIncident row = part.rowId().flatMap(rows::findRow).orElse(null);
            reports.addAll(map(source, externalId, row, part.changes()));
        }
        return reports;
    }

    private List<ChangeReport> map(
            ReceivingSource source,
            String externalId,
            @Nullable IngressIncident row,
            List<NormalizedChange> delivered) {
        List<SourceChange> deliveredChanges =
                delivered.stream().map(NormalizedChange::change).toList();
        List<StoredChange> stored = row == null ? List.of() : changes.of(row.id());
        List<StoredChange> all = MappedGroup.combined(stored, deliveredChanges);
        Set<String> ids = deliveredChanges.stream().map(SourceChange::id).collect(Collectors.toSet());
        RuledState was = stored.isEmpty() ? null : rules.evaluate(source, MappedGroup.changesOf(stored));
        RuledState now = rules.evaluate(source, MappedGroup.changesOf(all), was);
        IncidentDescription described = descriptions.describe(source, externalId, now);
        MappedGroup group = new MappedGroup(
                source,
                all,
                was,
                now,
                row != null && row.isSettled()
                        ? KeptDescription.of(row.applied().description(), described)
                        : described);
        return ChangeReports.of(now, delivered, ids, result(group, row));
    }

    private Result result(MappedGroup group, @Nullable IngressIncident row) {
        UUID incidentId = row == null ? null : row.incidentId();
        if (row != null && incidentId != null) {
            return ofKnown(group, row, incidentId);
        }
        Placement placement = placements.find(
                group.source(), group.now(), group.described(), row == null ? clock.instant() : row.firstAt());
        UUID joined = placement.incidentId();
        IncidentReference incident = joined == null
                ? null
                : find(group, joined).map(Incident::reference).orElse(null);
        if (!placement.opens() && placement.joinsAs() == null) {
            return Result.nothing(null, placement.because());
        }
        Set<String> entries = EntryReconciler.plan(group, placement.opens()).changeIds();
        boolean opensUmbrella = placement.joinsAs() == JoinedAs.STORM && incident == null;
        return new Result(incident, placement.opens() || opensUmbrella, List.of(), entries, placement.because());
    }

    private Result ofKnown(MappedGroup group, IngressIncident row, UUID incidentId) {
        Incident incident = find(group, incidentId).orElse(null);
        if (incident == null || row.joinedAs() == JoinedAs.STORM) {
            IncidentReference reference = incident == null ? null : incident.reference();
            return Result.nothing(reference, "It is part of an alert storm, which has one entry for each group.");
        }
        IncidentReference target = incident.mergedInto();
        boolean own = row.hasOpened() && target == null;
        IncidentReference shown = target == null ? incident.reference() : target;
        // Merged incidents are as visible as their targets.
        if (!own && VisibleIncidents.reveals(group.described(), incident)) {
            return Result.nothing(shown, GroupApplier.REVEALING);
        }
        if (row.isPurged()) {
            return Result.nothing(shown, IncidentMapper.PURGED);
        }
        return new Result(
                shown,
                false,
                own ? IncidentReconciler.plan(group, row, incident).changes(incident.description()) : List.of(),
                EntryReconciler.plan(group, row.hasOpened()).changeIds(),
                "");
    }

    private Optional<Incident> find(MappedGroup group, UUID incidentId) {
        return incidents.find(EntityRef.of(incidentId), group.source().actor());
    }
}
