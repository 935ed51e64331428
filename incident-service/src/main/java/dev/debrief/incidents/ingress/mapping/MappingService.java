package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.mapping.state.ChangeNormalizer;
import dev.debrief.incidents.ingress.mapping.state.EarlierChange;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if a time cannot be right
     */
    public MappingReport map(ReceivingSource source, Reading reading) {
        Delivery delivery = delivery(source, reading);
        if (delivery.groups().size() > 1) {
            delivery.groups().keySet().forEach(externalId -> rows.findLatestLocked(source.id(), externalId));
        }
        return report(delivery, source, mapper::map);
    }

    /** As {@link #map}, but stores nothing. */
    public MappingReport dryRun(ReceivingSource source, Reading reading) {
        return report(delivery(source, reading), source, dryRun::map);
    }

    /**
     * A delivery.
     *
     * @param changes in the order of the delivery
     * @param known those that were delivered before
     * @param groups those to apply by the sender's id of the incident or group, always in the same order
     */
    private record Delivery(
            List<NormalizedChange> changes,
            Map<String, EarlierChange> known,
            Map<String, Map<String, NormalizedChange>> groups) {}

    private Delivery delivery(ReceivingSource source, Reading reading) {
        List<NormalizedChange> normalized =
                reading.changes().stream().map(normalizer::normalized).toList();
        Map<String, EarlierChange> known = normalized.isEmpty()
                ? Map.of()
                : changes.known(
                        source.id(),
                        normalized.stream().map(one -> one.change().id()).toList());
        Map<String, Map<String, NormalizedChange>> groups = new TreeMap<>();
        for (NormalizedChange one : normalized) {
            SourceChange change = one.change();
            if (isToBeApplied(known.get(change.id()), change)) {
                groups.computeIfAbsent(change.incident().id(), id -> new LinkedHashMap<>())
                        .putIfAbsent(change.id(), one);
            }
        }
        return new Delivery(normalized, known, groups);
    }

    /** What was not applied is tried again: the rules, or what it could join, may have changed. */
    private static boolean isToBeApplied(@Nullable EarlierChange known, SourceChange change) {
        return known == null || known.incident() == null || known.isReplacedBy(change);
    }

    private interface GroupMapping {
        List<ChangeReport> map(ReceivingSource source, String externalId, List<NormalizedChange> delivered);
    }

    private static MappingReport report(Delivery delivery, ReceivingSource source, GroupMapping mapping) {
        Map<String, ChangeReport> reports = new HashMap<>();
        for (NormalizedChange one : delivery.changes()) {
            EarlierChange known = delivery.known().get(one.change().id());
            if (known != null) {
                reports.put(one.change().id(), ChangeReports.repeated(one, known.incident()));
            }
        }
        delivery.groups()
                .forEach((externalId, group) -> mapping.map(source, externalId, List.copyOf(group.values()))
                        .forEach(report -> reports.put(report.changeId(), report)));
        return new MappingReport(delivery.changes().stream()
                .map(one -> Objects.requireNonNull(reports.get(one.change().id())))
                .toList());
    }
}
