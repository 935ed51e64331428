package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.ChangeNormalizer;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import dev.debrief.incidents.ingress.mapping.state.Refiring;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes incidents of what a delivery says. Each change counts once, however often it is delivered, and the order of
 * deliveries does not matter: the incident follows all changes that are known.
 */
@ApplicationScoped
@Transactional
public class MappingService {

    private final ChangeNormalizer normalizer;
    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;
    private final IncidentMapper mapper;
    private final DryRunMapper dryRun;

    MappingService(
            ChangeNormalizer normalizer,
            IngressIncidentRepository rows,
            IngressChangeRepository changes,
            IncidentMapper mapper,
            DryRunMapper dryRun) {
        this.normalizer = normalizer;
        this.rows = rows;
        this.changes = changes;
        this.mapper = mapper;
        this.dryRun = dryRun;
    }

    /**
     * Applies the changes. If another transaction is in the way, it fails and can be repeated.
     *
     * @param receivedAt when the delivery was received, or the same delivery was received again
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if a time cannot be right
     */
    public MappingReport map(ReceivingSource source, Reading reading, Instant receivedAt) {
        Delivery delivery = delivery(source, reading, receivedAt);
        if (delivery.groups().size() > 1) {
            delivery.groups().keySet().forEach(externalId -> rows.findLatestLocked(source.id(), externalId));
        }
        return report(delivery, (externalId, group) -> mapper.map(source, externalId, group, delivery.receivedAt()));
    }

    /** As {@link #map}, but stores nothing. */
    public MappingReport dryRun(ReceivingSource source, Reading reading, Instant receivedAt) {
        return report(
                delivery(source, reading, receivedAt), (externalId, group) -> dryRun.map(source, externalId, group));
    }

    /**
     * A delivery.
     *
     * @param changes in the order of the delivery
     * @param known those that were delivered before
     * @param groups those to apply by the sender's id of the incident or group, always in the same order
     */
    private record Delivery(
            Instant receivedAt,
            List<NormalizedChange> changes,
            Map<String, EarlierChange> known,
            Map<String, Map<String, NormalizedChange>> groups) {}

    private Delivery delivery(ReceivingSource source, Reading reading, Instant received) {
        Instant receivedAt = received.truncatedTo(ChronoUnit.MICROS);
        List<NormalizedChange> normalized =
                reading.changes().stream().map(normalizer::normalized).toList();
        Map<String, EarlierChange> known = normalized.isEmpty()
                ? Map.of()
                : changes.known(
                        source.id(),
                        normalized.stream().map(one -> one.change().id()).toList());
        List<NormalizedChange> current = withThoseThatFireAgain(source, normalized, known.keySet(), receivedAt);
        Map<String, Map<String, NormalizedChange>> groups = new TreeMap<>();
        for (NormalizedChange one : current) {
            SourceChange change = one.change();
            if (isToBeApplied(known.get(change.id()), change)) {
                groups.computeIfAbsent(change.incident().id(), id -> new LinkedHashMap<>())
                        .merge(change.id(), one, MappingService::latest);
            }
        }
        return new Delivery(receivedAt, current, known, groups);
    }

    private static NormalizedChange latest(NormalizedChange one, NormalizedChange other) {
        return new EarlierChange(one.change(), null).isReplacedBy(other.change()) ? other : one;
    }

    /** A delivery that was received before the resolution says nothing new. */
    private List<NormalizedChange> withThoseThatFireAgain(
            ReceivingSource source, List<NormalizedChange> delivered, Set<String> known, Instant receivedAt) {
        Map<String, Set<String>> alerts = new TreeMap<>();
        for (NormalizedChange one : delivered) {
            String alert = one.change().alert();
            if (alert != null && known.contains(one.change().id()) && Refiring.isPossible(one.change())) {
                alerts.computeIfAbsent(one.change().incident().id(), id -> new TreeSet<>())
                        .add(alert);
            }
        }
        if (alerts.isEmpty()) {
            return delivered;
        }
        Map<String, Set<String>> resolved = new TreeMap<>();
        alerts.forEach((externalId, those) ->
                resolved.put(externalId, changes.resolvedBefore(source.id(), externalId, those, receivedAt)));
        return delivered.stream()
                .map(one -> isAmong(one.change(), known, resolved) ? Refiring.again(one, receivedAt) : one)
                .toList();
    }

    private static boolean isAmong(SourceChange change, Set<String> known, Map<String, Set<String>> resolved) {
        String alert = change.alert();
        return alert != null
                && known.contains(change.id())
                && Refiring.isPossible(change)
                && resolved.getOrDefault(change.incident().id(), Set.of()).contains(alert);
    }

    /** What was not applied is tried again: the rules, or what it could join, may have changed. */
    private static boolean isToBeApplied(@Nullable EarlierChange known, SourceChange change) {
        return known == null || known.incident() == null || known.isReplacedBy(change);
    }

    private static MappingReport report(
            Delivery delivery, BiFunction<String, List<NormalizedChange>, List<ChangeReport>> mapping) {
        Map<String, ChangeReport> reports = new HashMap<>();
        for (NormalizedChange one : delivery.changes()) {
            EarlierChange known = delivery.known().get(one.change().id());
            if (known != null) {
                reports.put(one.change().id(), ChangeReports.repeated(one, known.incident()));
            }
        }
        delivery.groups()
                .forEach((externalId, group) -> mapping.apply(externalId, List.copyOf(group.values()))
                        .forEach(report -> reports.put(report.changeId(), report)));
        return new MappingReport(delivery.changes().stream()
                .map(one -> Objects.requireNonNull(reports.get(one.change().id())))
                .toList());
    }
}
