package dev.debrief.postmortems.incident;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.merging.MergedIncident;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Updates the local copies of incidents; read by other features. */
@ApplicationScoped
public class IncidentProjectionService {

    private final IncidentProjectionRepository incidents;
    private final TimelineEntryRepository entries;
    private final IncidentChangeListener listener;

    IncidentProjectionService(
            IncidentProjectionRepository incidents, TimelineEntryRepository entries, IncidentChangeListener listener) {
        this.incidents = incidents;
        this.entries = entries;
        this.listener = listener;
    }

    /** Applies an update; notifies the listener of more than timeline and evidence. Idempotent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void apply(IncidentUpdate update) {
        IncidentProjection incident = incidents.findById(update.incidentId(), LockModeType.PESSIMISTIC_WRITE);
        boolean changed;
        if (incident == null) {
            incident = new IncidentProjection(update);
            incidents.persist(incident);
            changed = true;
        } else {
            changed = incident.apply(update);
        }
        if (!update.entries().isEmpty()) {
            incidents.flush();
            entries.upsert(update.incidentId(), update.entries());
        }
        incidents.remove(update.incidentId(), update.withdrawn());
        update.attached().forEach(evidence -> incidents.upsert(new EvidenceProjection(update.incidentId(), evidence)));
        incidents.removeEvidence(update.incidentId(), update.detached());
        if (changed) {
            listener.incidentChanged(incident);
        }
    }

    /** The incident, locked until the transaction ends; empty if it is unknown or hidden from the actor. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<IncidentProjection> lock(EntityRef ref, Actor actor) {
        return incidents.find(ref, LockModeType.PESSIMISTIC_WRITE).filter(incident -> incident.isVisibleTo(actor));
    }

    /** Short keys by id. */
    public Map<UUID, String> keys(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : incidents.numbers(ids).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                number -> ShortKey.of(IncidentProjection.KEY_PREFIX, number.getValue())));
    }

    /**
     * Counts up to 1,000 other incidents that share a service and began in the given time before; 0 without a start.
     */
    public long countSharingServices(IncidentProjection incident, Duration before) {
        Instant happenedAt = incident.happenedAt();
        return happenedAt == null || incident.details().services().isEmpty()
                ? 0
                : incidents.countSharingServices(incident, happenedAt.minus(before), happenedAt);
    }

    /** The id of an incident that the actor may see. */
    public Optional<UUID> idOf(EntityRef ref, Actor actor) {
        return incidents
                .find(ref, LockModeType.NONE)
                .filter(incident -> incident.isVisibleTo(actor))
                .map(IncidentProjection::id);
    }

    public IncidentProjection get(UUID incidentId) {
        return incidents.findByIdOptional(incidentId).orElseThrow();
    }

    /** In the order of the ids. */
    public List<IncidentProjection> all(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, IncidentProjection> byId =
                incidents.list("id in ?1", ids).stream().collect(Collectors.toMap(IncidentProjection::id, one -> one));
        return ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
    }

    /** Those of the ids that are RESTRICTED. */
    public Set<UUID> restrictedAmong(List<UUID> ids) {
        return all(ids).stream()
                .filter(incident -> incident.visibility() == Visibility.RESTRICTED)
                .map(IncidentProjection::id)
                .collect(Collectors.toSet());
    }

    /** Incidents without their timelines and evidence, in the order of the ids. */
    public List<IncidentWithTimeline> withoutTimelines(List<UUID> ids) {
        return all(ids).stream()
                .map(incident -> new IncidentWithTimeline(incident, List.of(), List.of(), List.of()))
                .toList();
    }

    /** Incidents with their timelines and evidence, in the order of the ids. */
    public List<IncidentWithTimeline> withTimelines(List<UUID> ids) {
        Map<UUID, List<TimelineEntry>> timelines = incidents.timelinesOf(ids);
        Map<UUID, List<Evidence>> evidence = incidents.evidenceOf(ids);
        Map<UUID, IncidentProjection> parts = incidents.withAllMergedInto(ids);
        return ids.stream()
                .map(id -> Objects.requireNonNull(parts.get(id)))
                .map(incident -> new IncidentWithTimeline(
                        incident,
                        withoutDuplicatedAutomaticEntries(timelines.getOrDefault(incident.id(), List.of())),
                        evidence.getOrDefault(incident.id(), List.of()),
                        merged(incident, parts, ids)))
                .toList();
    }

    /** Those that are not shown on their own. One that became RESTRICTED is left out until the other one has, too. */
    private static List<MergedIncident> merged(
            IncidentProjection incident, Map<UUID, IncidentProjection> parts, List<UUID> shown) {
        return parts.values().stream()
                .filter(part -> !shown.contains(part.id()))
                .filter(part -> incident.id().equals(shownIn(part, parts, shown)))
                .sorted(Comparator.comparing(IncidentProjection::number))
                .filter(part -> part.visibility() == Visibility.OPEN || incident.visibility() == Visibility.RESTRICTED)
                .flatMap(part -> Stream.ofNullable(part.details().merge())
                        .map(merge -> new MergedIncident(
                                part.id(),
                                part.key(),
                                part.details().title(),
                                part.details().summary(),
                                merge)))
                .toList();
    }

    private static @Nullable UUID shownIn(
            IncidentProjection part, Map<UUID, IncidentProjection> parts, List<UUID> shown) {
        Set<UUID> passed = new HashSet<>();
        UUID target = part.mergedInto();
        while (target != null && !shown.contains(target) && passed.add(target)) {
            IncidentProjection next = parts.get(target);
            target = next == null ? null : next.mergedInto();
        }
        return target;
    }

    /** Those of the ids that are entries of the incidents' timelines. */
    public Set<UUID> entriesAmong(List<UUID> ids, List<UUID> incidentIds) {
        return incidents.shownEntries(incidentIds, ids);
    }

    /** Those of the ids that are evidence of the incidents. */
    public Set<UUID> evidenceAmong(List<UUID> ids, List<UUID> incidentIds) {
        return incidents.evidence(incidentIds, ids);
    }

    /** Drops automatic entries in minutes that have a manual one. */
    private static List<TimelineEntry> withoutDuplicatedAutomaticEntries(List<TimelineEntry> entries) {
        Set<Instant> minutesWithManualEntries = entries.stream()
                .filter(entry -> !entry.automatic())
                .map(IncidentProjectionService::minute)
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !entry.automatic() || !minutesWithManualEntries.contains(minute(entry)))
                .toList();
    }

    private static Instant minute(TimelineEntry entry) {
        return entry.occurredAt().truncatedTo(ChronoUnit.MINUTES);
    }
}
