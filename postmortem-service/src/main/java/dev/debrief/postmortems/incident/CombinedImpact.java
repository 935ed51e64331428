package dev.debrief.postmortems.incident;

import dev.debrief.postmortems.incident.impact.DataIntegrity;
import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.incident.impact.ImpactWindow;
import dev.debrief.postmortems.incident.impact.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Combined impact of several incidents. Incidents that overlap in time and share a service may have counted the same
 * users and payments, so only the largest figure of each such group counts; the groups are added up. The largest of
 * several figures is an estimate.
 */
public final class CombinedImpact {

    private static final List<DataIntegrity> WORST_LAST = List.of(
            DataIntegrity.INTACT,
            DataIntegrity.NOT_KNOWN,
            DataIntegrity.AT_RISK,
            DataIntegrity.CORRUPTED,
            DataIntegrity.LOST);

    private final List<IncidentProjection> assessed;
    private final List<List<Impact>> groups;

    private CombinedImpact(List<IncidentProjection> assessed) {
        this.assessed = assessed;
        this.groups = overlapping(assessed);
    }

    /** Null if no impact was assessed. */
    public static @Nullable Impact of(List<IncidentProjection> incidents) {
        List<IncidentProjection> assessed =
                incidents.stream().filter(one -> one.impact() != null).toList();
        if (assessed.isEmpty()) {
            return null;
        }
        return assessed.size() == 1 ? assessed.get(0).impact() : new CombinedImpact(assessed).combined();
    }

    private Impact combined() {
        Map<String, Money> losses = losses();
        return new Impact(
                texts(Impact::userImpact),
                losses.size() > 1
                        ? joined(texts(Impact::businessImpact), "Lost revenue: " + listed(losses))
                        : texts(Impact::businessImpact),
                texts(Impact::internalImpact),
                figure(Impact::affectedUsers, BigDecimal::add),
                figure(Impact::failedTransactions, BigDecimal::add),
                figure(Impact::complaints, BigDecimal::add),
                losses.size() == 1 ? losses.values().iterator().next() : null,
                figure(Impact::affectedUserShare, BigDecimal::max),
                all(Impact::journeys),
                figure(Impact::sloBudgetUsed, BigDecimal::add),
                figure(Impact::colleagues, BigDecimal::max),
                figure(Impact::colleagueHours, BigDecimal::add),
                texts(Impact::interruptedWork),
                assessed.stream()
                        .map(one -> impact(one).dataIntegrity())
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(WORST_LAST::indexOf))
                        .orElse(null),
                texts(Impact::dataIntegrityNote),
                all(Impact::regions),
                windows());
    }

    /** @param across combines the figures of unrelated groups */
    private @Nullable Figure figure(Function<Impact, @Nullable Figure> of, BinaryOperator<BigDecimal> across) {
        List<Figure> all = groups.stream()
                .map(group ->
                        largest(group.stream().map(of).filter(Objects::nonNull).toList()))
                .filter(Objects::nonNull)
                .toList();
        if (all.isEmpty()) {
            return null;
        }
        BigDecimal value = all.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .reduce(across)
                .orElse(null);
        if (value == null) {
            return new Figure(null, FigureBasis.NOT_KNOWN);
        }
        boolean measured = all.stream().allMatch(figure -> figure.basis() == FigureBasis.MEASURED);
        return new Figure(value, measured ? FigureBasis.MEASURED : FigureBasis.ESTIMATED);
    }

    private static @Nullable Figure largest(List<Figure> figures) {
        Figure largest = figures.stream()
                .max(Comparator.comparing(Figure::value, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(null);
        return largest == null || figures.size() == 1 || largest.value() == null
                ? largest
                : new Figure(largest.value(), FigureBasis.ESTIMATED);
    }

    /** By currency; amounts are not converted. */
    private Map<String, Money> losses() {
        Map<String, Money> losses = new TreeMap<>();
        for (List<Impact> group : groups) {
            Map<String, Money> ofGroup = new TreeMap<>();
            group.stream()
                    .map(Impact::revenueLoss)
                    .filter(Objects::nonNull)
                    .forEach(loss -> ofGroup.merge(loss.currency(), loss, CombinedImpact::larger));
            ofGroup.values().forEach(loss -> losses.merge(loss.currency(), loss, CombinedImpact::sum));
        }
        return losses;
    }

    private static Money larger(Money one, Money other) {
        return new Money(one.amount().max(other.amount()), one.currency(), FigureBasis.ESTIMATED);
    }

    private static Money sum(Money one, Money other) {
        boolean measured = one.basis() == FigureBasis.MEASURED && other.basis() == FigureBasis.MEASURED;
        return new Money(
                one.amount().add(other.amount()),
                one.currency(),
                measured ? FigureBasis.MEASURED : FigureBasis.ESTIMATED);
    }

    private static String listed(Map<String, Money> losses) {
        return String.join(
                ", ",
                losses.values().stream()
                        .map(loss -> loss.amount().toPlainString() + " " + loss.currency())
                        .toList());
    }

    /** The text of each incident, prefixed with its key. */
    private @Nullable String texts(Function<Impact, @Nullable String> of) {
        List<String> texts = assessed.stream()
                .filter(one -> of.apply(impact(one)) != null)
                .map(one -> "**" + one.key() + "**: " + of.apply(impact(one)))
                .toList();
        return texts.isEmpty() ? null : String.join("\n\n", texts);
    }

    private static String joined(@Nullable String text, String more) {
        return text == null ? more : text + "\n\n" + more;
    }

    private @Nullable List<String> all(Function<Impact, @Nullable List<String>> of) {
        List<String> all = assessed.stream()
                .map(one -> of.apply(impact(one)))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return all.isEmpty() ? null : all;
    }

    /** Periods of impact; overlapping ones are merged. */
    private @Nullable List<ImpactWindow> windows() {
        List<ImpactWindow> all = assessed.stream()
                .flatMap(one -> windowsOf(one).stream())
                .sorted(Comparator.comparing(ImpactWindow::startedAt))
                .toList();
        List<ImpactWindow> merged = new ArrayList<>();
        for (ImpactWindow window : all) {
            ImpactWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || isBefore(last.endedAt(), window.startedAt())) {
                merged.add(window);
            } else {
                merged.set(
                        merged.size() - 1,
                        new ImpactWindow(last.startedAt(), later(last.endedAt(), window.endedAt()), null));
            }
        }
        return merged.isEmpty() ? null : merged;
    }

    private static List<ImpactWindow> windowsOf(IncidentProjection incident) {
        List<ImpactWindow> recorded = impact(incident).windows();
        if (recorded != null && !recorded.isEmpty()) {
            return recorded;
        }
        Instant from = incident.happenedAt();
        return from == null ? List.of() : List.of(new ImpactWindow(from, end(incident), null));
    }

    /** Groups incidents that may have counted the same things, directly or through another incident. */
    private static List<List<Impact>> overlapping(List<IncidentProjection> incidents) {
        List<List<IncidentProjection>> groups = new ArrayList<>();
        for (IncidentProjection incident : incidents) {
            List<IncidentProjection> joined = new ArrayList<>(List.of(incident));
            groups.removeIf(
                    group -> group.stream().anyMatch(other -> overlap(incident, other)) && joined.addAll(group));
            groups.add(joined);
        }
        return groups.stream()
                .map(group -> group.stream().map(CombinedImpact::impact).toList())
                .toList();
    }

    private static boolean overlap(IncidentProjection one, IncidentProjection other) {
        List<String> services = one.details().services();
        Set<String> others = Set.copyOf(other.details().services());
        boolean sameService = services.isEmpty() || others.isEmpty() || !Collections.disjoint(services, others);
        Instant from = one.happenedAt();
        Instant otherFrom = other.happenedAt();
        return sameService
                && (from == null
                        || otherFrom == null
                        || (!isBefore(end(one), otherFrom) && !isBefore(end(other), from)));
    }

    private static @Nullable Instant end(IncidentProjection incident) {
        IncidentTimes times = incident.details().times();
        return times.mitigatedAt() == null ? times.resolvedAt() : times.mitigatedAt();
    }

    /** @param end null while ongoing */
    private static boolean isBefore(@Nullable Instant end, Instant moment) {
        return end != null && end.isBefore(moment);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Impact impact(IncidentProjection incident) {
        return Objects.requireNonNull(incident.impact());
    }
}
