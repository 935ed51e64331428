package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.ChangeReports.Result;
import dev.debrief.incidents.ingress.mapping.EpisodeFinder.Part;
import dev.debrief.incidents.ingress.mapping.IngressIncidentRepository.IncidentState;
import dev.debrief.incidents.ingress.mapping.ruled.GroupKeys;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.Placement;
import dev.debrief.incidents.ingress.mapping.ruled.ReportedDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.ruled.StateRules;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.KeptDescription;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import dev.debrief.incidents.ingress.mapping.state.SettledChanges;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Why nothing is applied. */
    static final String PURGED = "The incident has been over for so long that what was reported about it is deleted.";

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final EpisodeFinder episodes;
    private final StateRules rules;
    private final ReportedDescriptions descriptions;
    private final PlacementFinder placements;
    private final GroupApplier applier;
    private final Clock clock;

    IncidentMapper(
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            EpisodeFinder episodes,
            StateRules rules,
            ReportedDescriptions descriptions,
            PlacementFinder placements,
            GroupApplier applier,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.episodes = episodes;
        this.rules = rules;
        this.descriptions = descriptions;
        this.placements = placements;
        this.applier = applier;
        this.clock = clock;
    }

    /** @param delivered each change once; at least one */
    List<ChangeReport> map(
            ReceivingSource source, String externalId, List<NormalizedChange> delivered, Instant receivedAt) {
        Optional<IngressIncident> known = rows.findLatestLocked(source.id(), externalId);
        if (known.isEmpty()) {
            RuledState alone = rules.evaluate(source, changesOf(delivered));
            if (alone.isIgnored()) {
                return ChangeReports.of(alone, delivered, ids(changesOf(delivered)), Result.nothing(null, ""));
            }
            IngressIncident first = rows.insertLocked(source.id(), externalId, 1, clock.instant());
            return map(source, first, new Part(Optional.of(first.id()), delivered, Set.of()), receivedAt);
        }
        List<ChangeReport> reports = new ArrayList<>();
        for (Part part : episodes.parts(known.get(), delivered)) {
            reports.addAll(map(source, episode(known.get(), part), part, receivedAt));
        }
        return reports;
    }

    private IngressIncident episode(IngressIncident latest, Part part) {
        if (part.rowId().isEmpty()) {
            latest.end();
            return rows.insertLocked(latest.sourceId(), latest.externalId(), latest.episode() + 1, clock.instant());
        }
        UUID rowId = part.rowId().get();
        if (!rowId.equals(latest.id())) {
            return rows.lock(rowId);
        }
        boolean begins = changesOf(part.changes()).stream().anyMatch(EpisodeFinder::begins);
        UUID incidentId = latest.incidentId();
        if (latest.isEnded()
                && begins
                && incidentId != null
                && rows.findState(incidentId)
                        .filter(state -> state.status().isActive())
                        .isPresent()) {
            latest.resume();
        }
        return latest;
    }

    private List<ChangeReport> map(ReceivingSource source, IngressIncident row, Part part, Instant receivedAt) {
        List<SourceChange> delivered = changesOf(part.changes());
        List<StoredChange> stored = row.isPurged() ? List.of() : changes.of(row.id());
        RuledState was = stored.isEmpty() ? null : rules.evaluate(source, MappedGroup.changesOf(stored));
        Set<String> fresh = row.isPurged() ? Set.of() : store(source, row, stored, part, receivedAt);
        List<StoredChange> all = MappedGroup.combined(
                stored,
                delivered.stream()
                        .filter(change ->
                                fresh.contains(change.id()) && !part.settled().contains(change.id()))
                        .toList());
        if (all.isEmpty()) {
            return unapplied(source, row, part, fresh);
        }
        row.receive(receivedAt);
        RuledState now = rules.evaluate(source, MappedGroup.changesOf(all), was);
        IncidentDescription described = descriptions.describe(source, row.externalId(), now);
        MappedGroup group = new MappedGroup(
                source,
                all,
                was,
                now,
                row.isSettled() ? KeptDescription.of(row.applied().description(), described) : described);
        row.describe(
                GroupKeys.of(now), group.described().services(), now.state().link());
        Set<String> applied = row.incidentId() == null ? ids(MappedGroup.changesOf(all)) : fresh;
        List<ChangeReport> reports = ChangeReports.of(now, part.changes(), applied, map(group, row));
        settle(row, now);
        return reports;
    }

    private Result map(MappedGroup group, IngressIncident row) {
        if (row.incidentId() != null) {
            return applier.apply(group, row, "");
        }
        if (!group.now().isIgnored()) {
            rows.lockOpenings(group.source().id());
        }
        row.fire();
        Placement placement = placements.find(group.source(), group.now(), group.described(), row.firstAt());
        Result result = applier.place(group, row, placement);
        Instant quietSince = group.now().quietSince();
        if (row.incidentId() == null && quietSince != null) {
            row.quieten(quietSince, null);
        }
        return result;
    }

    /** Changes that say nothing, because those of their episode were deleted or are settled. */
    private List<ChangeReport> unapplied(ReceivingSource source, IngressIncident row, Part part, Set<String> fresh) {
        RuledState alone = rules.evaluate(source, changesOf(part.changes()));
        UUID incidentId = row.incidentId();
        if (incidentId == null || !row.isPurged()) {
            return ChangeReports.of(alone, part.changes(), fresh, Result.nothing(null, ""));
        }
        Result result = Result.nothing(
                rows.findState(incidentId).map(IncidentState::reference).orElse(null), PURGED);
        return ChangeReports.of(alone, part.changes(), ids(changesOf(part.changes())), result);
    }

    /** Stores what is new, and returns the ids of what is new or corrected. */
    private Set<String> store(
            ReceivingSource source, IngressIncident row, List<StoredChange> stored, Part part, Instant receivedAt) {
        Map<String, SourceChange> known = new HashMap<>();
        stored.forEach(one -> known.put(one.change().id(), one.change()));
        Set<String> fresh = new HashSet<>();
        List<SourceChange> unknown = new ArrayList<>();
        for (SourceChange change : changesOf(part.changes())) {
            SourceChange before = known.get(change.id());
            if (before == null) {
                unknown.add(change);
            } else if (new EarlierChange(before, null).isReplacedBy(change)) {
                changes.replace(source.id(), change);
                fresh.add(change.id());
            }
        }
        if (!unknown.isEmpty()) {
            fresh.addAll(changes.insert(source.id(), row.id(), unknown, receivedAt));
        }
        if (!part.settled().isEmpty()) {
            changes.settle(source.id(), part.settled());
        }
        return fresh;
    }

    /** Keeps the number of changes within limits that the next delivery reads. */
    private void settle(IngressIncident row, RuledState now) {
        Set<String> settled = SettledChanges.of(now.state().changes());
        if (!settled.isEmpty()) {
            changes.settle(row.sourceId(), settled);
            row.settle();
        }
    }

    private static List<SourceChange> changesOf(List<NormalizedChange> normalized) {
        return normalized.stream().map(NormalizedChange::change).toList();
    }

    private static Set<String> ids(List<SourceChange> changes) {
        return changes.stream().map(SourceChange::id).collect(Collectors.toSet());
    }
}
