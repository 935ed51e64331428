package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.ImportedChanges;
import dev.debrief.incidents.ingress.mapping.state.SourceState;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.incidents.timeline.TimelineEntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports one incident, in the running transaction. */
@ApplicationScoped
class PastIncidentImporter {

    private final ImportedChanges changes;

    PastIncidentImporter(ImportedChanges changes) {
        this.changes = changes;
    }

    /**
     * Imports an incident that is resolved.
     *
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if a time cannot be right
     * @throws dev.debrief.platform.problem.ProblemException if the incident is refused
     */
    HistoryCounts add(ReceivingSource source, PastIncident incident, boolean drafts) {
        Map<String, TimelineEntryKind> kinds = new HashMap<>();
        incident.entries().forEach(entry -> kinds.put(entry.change().id(), entry.kind()));
        return switch (changes.add(source, changesOf(incident), kinds, drafts)) {
            case IMPORTED -> HistoryCounts.IMPORTED;
            case UNCHANGED -> HistoryCounts.UNCHANGED;
            case IGNORED -> HistoryCounts.SKIPPED;
        };
    }

    /** With its start and its resolution, which the log of the source may leave out. */
    static List<SourceChange> changesOf(PastIncident incident) {
        List<SourceChange> changes = new ArrayList<>();
        incident.entries().forEach(entry -> changes.add(entry.change()));
        if (changes.stream().noneMatch(change -> change.type() == ChangeType.OPENED)) {
            changes.add(change(incident, ChangeType.OPENED, "opened", incident.startedAt()));
        }
        SourceState state = SourceState.of(changes);
        if (!state.status().isResolved()) {
            Instant last = state.changes().get(state.changes().size() - 1).at();
            Instant resolvedAt = Objects.requireNonNullElse(incident.resolvedAt(), last);
            changes.add(
                    change(incident, ChangeType.RESOLVED, "resolved", resolvedAt.isBefore(last) ? last : resolvedAt));
        }
        return changes;
    }

    private static SourceChange change(PastIncident incident, ChangeType type, String name, Instant at) {
        return SourceChange.of(type, Identity.of("history", incident.id(), name), at, incident.incident());
    }
}
