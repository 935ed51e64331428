package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.IngressChangeRepository.Counterpart;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides to which episode of an incident or group each change belongs. When an alert began decides it, not when it was
 * delivered: a resolution that arrives before the alert that it resolves begins the next episode. An alert that fires
 * and its resolution belong to the same episode.
 */
@ApplicationScoped
class EpisodeFinder {

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final Clock clock;

    EpisodeFinder(IngressIncidentRepository rows, IngressChangeRepository changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Changes of one episode.
     *
     * @param rowId empty for the next episode
     * @param settled ids of those whose counterparts are settled
     */
    record Part(Optional<UUID> rowId, List<NormalizedChange> changes, Set<String> settled) {}

    /** @param latest episode; the changes are about its incident or group */
    List<Part> parts(IngressIncident latest, List<NormalizedChange> delivered) {
        boolean over = isOver(latest);
        boolean mayBeKnown = over || latest.episode() > 1 || latest.isSettled();
        Map<String, Counterpart> counterparts = mayBeKnown
                ? changes.counterparts(
                        latest.sourceId(),
                        latest.externalId(),
                        changesOf(delivered).filter(EpisodeFinder::isOfAlert).toList())
                : Map.of();
        boolean reopens = changesOf(delivered).anyMatch(change -> change.alert() == null && begins(change));
        Map<Optional<UUID>, Part> parts = new LinkedHashMap<>();
        for (NormalizedChange one : delivered) {
            SourceChange change = one.change();
            Counterpart counterpart = counterparts.get(change.id());
            Optional<UUID> rowId =
                    over && isLater(change, latest, reopens) ? Optional.empty() : Optional.of(latest.id());
            Part part = parts.computeIfAbsent(
                    counterpart == null ? rowId : Optional.of(counterpart.ingressIncidentId()),
                    id -> new Part(id, new ArrayList<>(), new HashSet<>()));
            part.changes().add(one);
            if (counterpart != null && counterpart.settled()) {
                part.settled().add(change.id());
            }
        }
        return List.copyOf(parts.values());
    }

    /** Whether what fires now begins the next episode. It does not after people have reopened the incident. */
    private boolean isOver(IngressIncident latest) {
        if (latest.isPurged()) {
            return true;
        }
        UUID incidentId = latest.incidentId();
        Instant quietUntil = latest.quietUntil();
        boolean quiet = quietUntil != null && quietUntil.isBefore(clock.instant());
        if (incidentId == null || !(latest.isEnded() || quiet)) {
            return false;
        }
        return rows.findState(incidentId)
                .filter(state -> state.status().isActive())
                .isEmpty();
    }

    /** @param reopens whether the sender opens its incident again */
    private static boolean isLater(SourceChange change, IngressIncident latest, boolean reopens) {
        if (change.alert() == null) {
            return reopens;
        }
        if (change.type() != ChangeType.RESOLVED) {
            return begins(change);
        }
        Instant startedAt = change.incident().startedAt();
        Instant quietSince = latest.quietSince();
        return startedAt != null && quietSince != null && startedAt.isAfter(quietSince);
    }

    private static boolean isOfAlert(SourceChange change) {
        return change.alert() != null && (begins(change) || change.type() == ChangeType.RESOLVED);
    }

    /** Whether something fires, or is opened again. */
    static boolean begins(SourceChange change) {
        return change.type() == ChangeType.OPENED || change.type() == ChangeType.REOPENED;
    }

    private static Stream<SourceChange> changesOf(List<NormalizedChange> delivered) {
        return delivered.stream().map(NormalizedChange::change);
    }
}
