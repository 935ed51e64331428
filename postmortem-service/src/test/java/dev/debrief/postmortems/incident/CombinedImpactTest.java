package dev.debrief.postmortems.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.incident.impact.ImpactWindow;
import dev.debrief.postmortems.incident.impact.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedImpactTest {

    /** Times are those of one day; a figure of nothing is not known, and a service of nothing is none. */
    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource(delimiter = '|', textBlock = """
        10:00-11:00 checkout 100 MEASURED | 10:30-12:00 checkout 50 MEASURED  | 100 ESTIMATED, the largest of INC-1: 100, INC-2: 50, which may count the same
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout 80 MEASURED  | 180 MEASURED, INC-1: 100 + INC-2: 80
        10:00-11:00 checkout 100 MEASURED | 10:30-12:00 search   80 MEASURED  | 180 MEASURED, INC-1: 100 + INC-2: 80
        10:00-11:00 -        100 MEASURED | 10:30-12:00 checkout 80 MEASURED  | 180 MEASURED, INC-1: 100 + INC-2: 80
        10:00-11:00 -        100 MEASURED | 10:30-12:00 -        80 MEASURED  | 180 MEASURED, INC-1: 100 + INC-2: 80
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout 80 ESTIMATED | 180 ESTIMATED, INC-1: 100 + INC-2: 80
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout -  NOT_KNOWN | 100 ESTIMATED, INC-1: 100 + INC-2: not known
        10:00-11:00 checkout -  NOT_KNOWN | 12:00-13:00 checkout -  NOT_KNOWN | - NOT_KNOWN, INC-1: not known + INC-2: not known
        """)
    void addsUpUsersUnlessTheyMayOverlap(String one, String other, String expected) {
        assertThat(inWords(combined(one, other).affectedUsers())).isEqualTo(expected);
    }

    @Test
    void addsUpPaymentsComplaintsHoursAndMoneyOfOverlappingIncidents() {
        Impact combined = combined("10:00-11:00 checkout 100 MEASURED", "10:30-12:00 checkout 50 MEASURED");

        String sum = "150 MEASURED, INC-1: 100 + INC-2: 50";
        assertThat(inWords(combined.failedTransactions())).isEqualTo(sum);
        assertThat(inWords(combined.complaints())).isEqualTo(sum);
        assertThat(inWords(combined.colleagueHours())).isEqualTo(sum);
        Money loss = Objects.requireNonNull(combined.revenueLoss());
        assertThat(inWords(new Figure(loss.amount(), loss.basis(), loss.derivation())))
                .isEqualTo(sum);
    }

    @Test
    void neverAddsUpSharesAndColleagues() {
        Impact combined = combined("10:00-11:00 checkout 60 MEASURED", "12:00-13:00 search 50 MEASURED");

        String largest = "60 ESTIMATED, the largest of INC-1: 60, INC-2: 50, which may count the same";
        assertThat(inWords(combined.affectedUserShare())).isEqualTo(largest);
        assertThat(inWords(combined.colleagues())).isEqualTo(largest);
    }

    @Test
    void theImpactOfOneIncidentIsItsOwn() {
        IncidentProjection one = incident("10:00-11:00 checkout 100 MEASURED");

        assertThat(CombinedImpact.of(List.of(one))).isSameAs(one.impact());
    }

    @Test
    void keepsWhatWasWrittenAboutWindowsThatOverlap() {
        Impact combined = Objects.requireNonNull(CombinedImpact.of(
                List.of(felt("10:00", "11:00", "Some orders failed"), felt("10:30", "12:00", "All orders failed"))));

        assertThat(combined.windows())
                .containsExactly(new ImpactWindow(at("10:00"), at("12:00"), "Some orders failed; All orders failed"));
    }

    private static IncidentProjection felt(String from, String to, String description) {
        IncidentProjection incident = incident(from + "-" + to + " checkout 100 MEASURED");
        Impact impact = new Impact(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new ImpactWindow(at(from), at(to), description)));
        return new IncidentProjection(
                IncidentUpdate.about(incident.id(), incident.key(), Visibility.OPEN, List.of(), incident.details())
                        .with(impact));
    }

    private static Impact combined(String one, String other) {
        return Objects.requireNonNull(CombinedImpact.of(List.of(incident(one, 1), incident(other, 2))));
    }

    private static String inWords(@Nullable Figure figure) {
        BigDecimal value = Objects.requireNonNull(figure).value();
        return (value == null ? "-" : value.toPlainString()) + " " + figure.basis() + ", " + figure.derivation();
    }

    /** The third one overlaps both of the others, which do not overlap each other. */
    @ParameterizedTest
    @CsvSource({"10:30-12:30, 100", "13:30-14:00, 230"})
    void groupsIncidentsThatAnotherOneConnects(String bridge, int expected) {
        IncidentProjection first = incident("10:00-11:00 checkout 100 MEASURED");
        IncidentProjection second = incident("12:00-13:00 checkout 80 MEASURED");
        IncidentProjection third = incident(bridge + " checkout 50 MEASURED");

        Impact combined = Objects.requireNonNull(CombinedImpact.of(List.of(first, second, third)));

        assertThat(Objects.requireNonNull(combined.affectedUsers()).value())
                .isEqualByComparingTo(BigDecimal.valueOf(expected));
        assertThat(Stream.ofNullable(combined.windows()).flatMap(List::stream)).hasSize(expected == 100 ? 1 : 3);
    }

    private static IncidentProjection incident(String words) {
        return incident(words, 42);
    }

    private static IncidentProjection incident(String words, int number) {
        String[] parts = words.trim().split("\\s+");
        String[] span = parts[0].split("-");
        @Nullable BigDecimal value = parts[2].equals("-") ? null : new BigDecimal(parts[2]);
        var times = new IncidentTimes(at(span[0]), null, null, null, null, null, at(span[1]), null);
        var details = new IncidentDetails(
                "Checkout fails",
                null,
                IncidentKind.INCIDENT,
                Severity.HIGH,
                null,
                IncidentStatus.RESOLVED,
                parts[1].equals("-") ? List.of() : List.of(parts[1]),
                List.of(),
                new Person("team:support", "Support"),
                times,
                List.of(),
                null,
                false);
        var basis = FigureBasis.valueOf(parts[3]);
        var figure = new Figure(value, basis, null);
        var loss = value == null ? null : new Money(value, "USD", basis, null);
        var impact = new Impact(
                null, null, null, figure, figure, figure, loss, figure, null, figure, figure, figure, null, null, null,
                null, null);
        return new IncidentProjection(
                IncidentUpdate.about(UUID.randomUUID(), "INC-" + number, Visibility.OPEN, List.of(), details)
                        .with(impact));
    }

    private static Instant at(String time) {
        return Instant.parse("2024-11-15T" + time + ":00Z");
    }
}
