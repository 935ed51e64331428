package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.mapping.target.GroupKeys;
import dev.debrief.incidents.ingress.mapping.target.Placement;
import dev.debrief.incidents.ingress.mapping.target.ReportedDescriptions;
import dev.debrief.incidents.ingress.mapping.target.RuledState;
import dev.debrief.incidents.ingress.mapping.target.StateRules;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Maps the changes of one incident or group of a source. It locks in one order: the group, what opens incidents for the
 * source, the group that has opened the incident, the incident.
 */
@ApplicationScoped
class IncidentMapper {

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final StateRules rules;
    private final ReportedDescriptions descriptions;
    private final PlacementFinder placements;
    private final GroupApplier applier;

    IncidentMapper(
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            StateRules rules,
            ReportedDescriptions descriptions,
            PlacementFinder placements,
            GroupApplier applier) {
        this.rows = rows;
        this.changes = changes;
        this.rules = rules;
        this.descriptions = descriptions;
        this.placements = placements;
        this.applier = applier;
    }

    /** @param delivered each change once; at least one */
    List<ChangeReport> map(ReceivingSource source, String externalId, List<NormalizedChange> delivered) {
        List<SourceChange> deliveredChanges =
                delivered.stream().map(NormalizedChange::change).toList();
        RuledState alone = rules.evaluate(source, deliveredChanges);
        Optional<IngressIncident> latest = rows.findLatestLocked(source.id(), externalId);
        if (latest.isEmpty() && alone.isIgnored()) {
            return ChangeReports.of(alone, delivered, ids(deliveredChanges), ChangeReports.Result.nothing(null, ""));
        }
        IngressIncident row = latest.filter(one -> continues(one, deliveredChanges))
                .orElseGet(() -> rows.insertLocked(
                        source.id(),
                        externalId,
                        latest.map(IngressIncident::episode).orElse(0) + 1,
                        placements.firstAt(alone)));
        List<StoredChange> stored = changes.of(row.id());
        Set<String> fresh = store(source, row, stored, deliveredChanges);
        List<StoredChange> all = MappedGroup.combined(
                stored,
                deliveredChanges.stream()
                        .filter(change -> fresh.contains(change.id()))
                        .toList());
        if (all.isEmpty()) {
            return ChangeReports.of(alone, delivered, Set.of(), ChangeReports.Result.nothing(null, ""));
        }
        RuledState now = rules.evaluate(source, MappedGroup.changesOf(all));
        MappedGroup group = new MappedGroup(
                source,
                all,
                fresh,
                stored.isEmpty() ? null : rules.evaluate(source, MappedGroup.changesOf(stored)),
                now,
                descriptions.describe(source, externalId, now));
        row.describe(
                GroupKeys.of(now), group.described().services(), now.state().link());
        Set<String> applied = row.incidentId() == null ? ids(MappedGroup.changesOf(all)) : fresh;
        return ChangeReports.of(now, delivered, applied, map(group, row));
    }

    private ChangeReports.Result map(MappedGroup group, IngressIncident row) {
        if (row.incidentId() != null) {
            return applier.apply(group, row, "");
        }
        if (!group.now().isIgnored()) {
            rows.lockOpenings(group.source().id());
        }
        Placement placement = placements.find(group.source(), group.now(), group.described(), row.firstAt());
        return applier.place(group, row, placement);
    }

    /** Stores what is new, and returns the ids of what is new or corrected. */
    private Set<String> store(
            ReceivingSource source, IngressIncident row, List<StoredChange> stored, List<SourceChange> delivered) {
        Set<String> known = ids(MappedGroup.changesOf(stored));
        Set<String> fresh = new HashSet<>();
        List<SourceChange> unknown = delivered.stream()
                .filter(change -> !known.contains(change.id()))
                .toList();
        if (!unknown.isEmpty()) {
            fresh.addAll(changes.insert(source.id(), row.id(), unknown));
        }
        for (StoredChange one : stored) {
            EarlierChange before = new EarlierChange(one.change(), null);
            delivered.stream()
                    .filter(change -> change.id().equals(one.change().id()) && before.isReplacedBy(change))
                    .findFirst()
                    .ifPresent(change -> {
                        changes.replace(source.id(), change);
                        fresh.add(change.id());
                    });
        }
        return fresh;
    }

    /** What fires again after the end of an episode begins the next one, unless people have reopened the incident. */
    private boolean continues(IngressIncident row, List<SourceChange> delivered) {
        if (!row.isEnded() || !begins(delivered)) {
            return true;
        }
        UUID incidentId = row.incidentId();
        boolean reopened = incidentId != null
                && rows.findState(incidentId)
                        .filter(state -> state.status().isActive())
                        .isPresent();
        if (reopened) {
            row.resume();
        }
        return reopened;
    }

    /** Whether something fires, or is opened again. */
    static boolean begins(List<SourceChange> delivered) {
        return delivered.stream()
                .anyMatch(change -> change.type() == ChangeType.OPENED || change.type() == ChangeType.REOPENED);
    }

    private static Set<String> ids(List<SourceChange> changes) {
        return changes.stream().map(SourceChange::id).collect(Collectors.toSet());
    }
}
