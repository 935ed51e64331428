package dev.debrief.postmortems.incident;

import dev.debrief.documents.text.TextFormatter;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Combined impact of several incidents. What is counted decides the arithmetic:
 *
 * <ul>
 *   <li>Payments, complaints, hours and money add up.
 *   <li>Users and the error budget may be counted in several incidents if these overlap in time and share a service: of
 *       such incidents the largest figure counts.
 *   <li>Shares of all users, and colleagues, are never added: the largest figure counts.
 * </ul>
 *
 * <p>The largest of several figures is an estimate. Each figure says how it was computed.
 */
public final class CombinedImpact {

    private static final List<DataIntegrity> WORST_LAST = List.of(
            DataIntegrity.INTACT,
            DataIntegrity.NOT_KNOWN,
            DataIntegrity.AT_RISK,
            DataIntegrity.CORRUPTED,
            DataIntegrity.LOST);

    private final List<IncidentProjection> assessed;
    private final List<List<IncidentProjection>> overlapping;

    private CombinedImpact(List<IncidentProjection> assessed) {
        this.assessed = assessed;
        this.overlapping = overlapping(assessed);
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
                figure(Impact::affectedUsers, overlapping),
                figure(Impact::failedTransactions, separate()),
                figure(Impact::complaints, separate()),
                losses.size() == 1 ? losses.values().iterator().next() : null,
                figure(Impact::affectedUserShare, List.of(assessed)),
                all(Impact::journeys),
                figure(Impact::sloBudgetUsed, overlapping),
                figure(Impact::colleagues, List.of(assessed)),
                figure(Impact::colleagueHours, separate()),
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

    private List<List<IncidentProjection>> separate() {
        return assessed.stream().map(List::of).toList();
    }

    /** @param groups of each, the largest figure counts; those of the groups add up */
    private static @Nullable Figure figure(
            Function<Impact, @Nullable Figure> of, List<List<IncidentProjection>> groups) {
        List<List<IncidentFigure>> figures = groups.stream()
                .map(group -> group.stream()
                        .flatMap(incident -> IncidentFigure.of(incident, of).stream())
                        .toList())
                .filter(group -> !group.isEmpty())
                .toList();
        if (figures.isEmpty()) {
            return null;
        }
        String derivation = figures.stream().map(CombinedImpact::derivation).collect(Collectors.joining(" + "));
        BigDecimal value = figures.stream()
                .flatMap(group -> largest(group).stream())
                .reduce(BigDecimal::add)
                .orElse(null);
        if (value == null) {
            return new Figure(null, FigureBasis.NOT_KNOWN, derivation);
        }
        boolean measured = figures.stream()
                .allMatch(group -> group.size() == 1 && group.get(0).figure().basis() == FigureBasis.MEASURED);
        return new Figure(value, measured ? FigureBasis.MEASURED : FigureBasis.ESTIMATED, derivation);
    }

    private static Optional<BigDecimal> largest(List<IncidentFigure> group) {
        return group.stream()
                .flatMap(one -> Stream.ofNullable(one.figure().value()))
                .max(Comparator.naturalOrder());
    }

    private static String derivation(List<IncidentFigure> group) {
        String listed = group.stream().map(IncidentFigure::inWords).collect(Collectors.joining(", "));
        return group.size() == 1 ? listed : "the largest of " + listed + ", which may count the same";
    }

    private record IncidentFigure(String key, Figure figure) {

        static Optional<IncidentFigure> of(IncidentProjection incident, Function<Impact, @Nullable Figure> of) {
            return Optional.ofNullable(of.apply(impact(incident)))
                    .map(figure -> new IncidentFigure(incident.key(), figure));
        }

        String inWords() {
            BigDecimal value = figure.value();
            return key + ": " + (value == null ? "not known" : TextFormatter.number(value));
        }
    }

    /** By currency; amounts are not converted. */
    private Map<String, Money> losses() {
        Map<String, Money> losses = new TreeMap<>();
        for (IncidentProjection incident : assessed) {
            Money loss = impact(incident).revenueLoss();
            if (loss != null) {
                String derivation = incident.key() + ": " + TextFormatter.amount(loss.amount());
                losses.merge(
                        loss.currency(),
                        new Money(loss.amount(), loss.currency(), loss.basis(), derivation),
                        CombinedImpact::sum);
            }
        }
        return losses;
    }

    private static Money sum(Money one, Money other) {
        boolean measured = one.basis() == FigureBasis.MEASURED && other.basis() == FigureBasis.MEASURED;
        return new Money(
                one.amount().add(other.amount()),
                one.currency(),
                measured ? FigureBasis.MEASURED : FigureBasis.ESTIMATED,
                one.derivation() + " + " + other.derivation());
    }

    private static String listed(Map<String, Money> losses) {
        return String.join(
                ", ",
                losses.values().stream()
                        .map(loss -> TextFormatter.amount(loss.amount()) + " " + loss.currency() + " ("
                                + loss.derivation() + ")")
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
                        new ImpactWindow(
                                last.startedAt(),
                                later(last.endedAt(), window.endedAt()),
                                both(last.description(), window.description())));
            }
        }
        return merged.isEmpty() ? null : merged;
    }

    private static @Nullable String both(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return one + "; " + other;
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
    private static List<List<IncidentProjection>> overlapping(List<IncidentProjection> incidents) {
        List<List<IncidentProjection>> groups = new ArrayList<>();
        for (IncidentProjection incident : incidents) {
            List<IncidentProjection> joined = new ArrayList<>();
            groups.removeIf(
                    group -> group.stream().anyMatch(other -> overlap(incident, other)) && joined.addAll(group));
            joined.add(incident);
            groups.add(joined);
        }
        return groups;
    }

    /** An incident without services shares none. */
    private static boolean overlap(IncidentProjection one, IncidentProjection other) {
        boolean sameService =
                !Collections.disjoint(one.details().services(), other.details().services());
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
