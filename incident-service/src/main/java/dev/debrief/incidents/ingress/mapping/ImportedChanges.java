package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentDescription;
import dev.debrief.incidents.incident.IncidentService;
import dev.debrief.incidents.incident.Reporter;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.ruled.EntryDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.GroupKeys;
import dev.debrief.incidents.ingress.mapping.ruled.MappedGroup;
import dev.debrief.incidents.ingress.mapping.ruled.ReportedDescriptions;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.ruled.StateRules;
import dev.debrief.incidents.ingress.mapping.state.ChangeNormalizer;
import dev.debrief.incidents.ingress.mapping.state.StoredChange;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.EntryDescription;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes incidents of the history of a source, in the running transaction. Their changes are stored like delivered ones,
 * so that a later delivery about such an incident changes it.
 */
@ApplicationScoped
public class ImportedChanges {

    private static final String LABEL = "imported";
    private static final int MAX_LABELS = 50;

    /** The outcome of an incident. */
    public enum Outcome {
        IMPORTED,
        /** It was delivered or imported before, and stays as it is. */
        UNCHANGED,
        /** The rules ignore it, or do not let it open an incident. */
        IGNORED
    }

    private final ChangeNormalizer normalizer;
    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final StateRules rules;
    private final ReportedDescriptions descriptions;
    private final IncidentService incidents;
    private final PeopleReconciler people;
    private final EntryReconciler entries;
    private final Clock clock;

    ImportedChanges(
            ChangeNormalizer normalizer,
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            StateRules rules,
            ReportedDescriptions descriptions,
            IncidentService incidents,
            PeopleReconciler people,
            EntryReconciler entries,
            Clock clock) {
        this.normalizer = normalizer;
        this.rows = rows;
        this.changes = changes;
        this.rules = rules;
        this.descriptions = descriptions;
        this.incidents = incidents;
        this.people = people;
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Imports an incident.
     *
     * @param reported the changes of one incident; the last status is resolved
     * @param kinds kinds of the timeline entries by id of the change; the others follow from its type
     * @param draft whether its resolution has the same effects as that of any other incident
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if a time cannot be right
     * @throws dev.debrief.platform.problem.ProblemException if the incident is refused
     */
    public Outcome add(
            ReceivingSource source, List<SourceChange> reported, Map<String, TimelineEntryKind> kinds, boolean draft) {
        RuledState now = rules.evaluate(source, normalized(reported));
        String externalId = now.state().changes().get(0).incident().id();
        if (rows.findLatestLocked(source.id(), externalId).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!now.opens()) {
            return Outcome.IGNORED;
        }
        IngressIncident row = rows.insertLocked(
                source.id(), externalId, 1, now.state().changes().get(0).at());
        if (row.incidentId() != null || !changes.of(row.id()).isEmpty()) {
            return Outcome.UNCHANGED;
        }
        IncidentDescription described = descriptions.describe(source, externalId, now);
        Instant receivedAt = clock.instant();
        row.receive(receivedAt);
        List<StoredChange> stored = store(source, row, now, receivedAt);
        MappedGroup group = new MappedGroup(source, stored, null, now, described);
        Incident incident = open(group, row, draft);
        people.reconcile(group, row, incident, incident.id());
        entries.apply(group, plan(group, kinds), incident, incident.id());
        return Outcome.IMPORTED;
    }

    /** Each change once. */
    private List<SourceChange> normalized(List<SourceChange> reported) {
        Map<String, SourceChange> byId = new LinkedHashMap<>();
        for (SourceChange change : reported) {
            SourceChange storable = normalizer.normalized(change).change();
            byId.putIfAbsent(storable.id(), storable);
        }
        return List.copyOf(byId.values());
    }

    private List<StoredChange> store(ReceivingSource source, IngressIncident row, RuledState now, Instant receivedAt) {
        Set<String> inserted = changes.insert(source.id(), row.id(), now.state().changes(), receivedAt);
        return now.state().changes().stream()
                .filter(change -> inserted.contains(change.id()))
                .map(StoredChange::withoutEntry)
                .toList();
    }

    /** What the source has set does not include the label: later deliveries leave it as it is. */
    private Incident open(MappedGroup group, IngressIncident row, boolean draft) {
        RuledState now = group.now();
        Instant resolvedAt = Objects.requireNonNull(now.state().status().resolvedAt());
        Actor actor = group.source().actor();
        Incident incident = incidents.importPast(
                past(group.described(), resolvedAt), new Reporter(actor.handle(), actor.displayName()), draft, actor);
        row.describe(
                GroupKeys.of(now), group.described().services(), now.state().link());
        row.open(incident.id());
        row.quieten(resolvedAt, null);
        row.apply(applied -> applied.withDescription(group.described())
                .withStatus(IncidentStatus.RESOLVED)
                .withResolvedAt(resolvedAt));
        return incident;
    }

    private static IncidentDescription past(IncidentDescription described, Instant resolvedAt) {
        Times times = described.times();
        return new IncidentDescription(
                described.title(),
                described.summary(),
                described.kind(),
                described.severity(),
                described.severityReason(),
                described.visibility(),
                described.services(),
                Stream.concat(described.labels().stream().limit(MAX_LABELS - 1), Stream.of(LABEL))
                        .toList(),
                new Times(
                        times.startedAt(),
                        times.firstSignalAt(),
                        times.detectedAt(),
                        times.acknowledgedAt(),
                        times.identifiedAt(),
                        times.mitigatedAt(),
                        resolvedAt,
                        null),
                described.customFields());
    }

    /** All entries are new. */
    private static EntryReconciler.Plan plan(MappedGroup group, Map<String, TimelineEntryKind> kinds) {
        Map<String, EntryDescription> described = EntryDescriptions.of(group.source(), group.now(), true);
        List<EntryReconciler.Entry> added = new ArrayList<>();
        for (StoredChange stored : group.changes()) {
            String id = stored.change().id();
            EntryDescription entry = described.get(id);
            if (entry != null) {
                added.add(new EntryReconciler.Entry(stored, entry.withKind(kinds.getOrDefault(id, entry.kind()))));
            }
        }
        return new EntryReconciler.Plan(added, List.of(), List.of());
    }
}
