package dev.debrief.postmortems.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.postmortems.incident.impact.Figure;
import dev.debrief.postmortems.incident.impact.FigureBasis;
import dev.debrief.postmortems.incident.impact.Impact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinedImpactTest {

    /** Times are those of one day; a figure of nothing is not known, and none is not assessed. */
    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource(delimiter = '|', textBlock = """
        10:00-11:00 checkout 100 MEASURED | 10:30-12:00 checkout 80 MEASURED  | 100 ESTIMATED
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout 80 MEASURED  | 180 MEASURED
        10:00-11:00 checkout 100 MEASURED | 10:30-12:00 search   80 MEASURED  | 180 MEASURED
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout 80 ESTIMATED | 180 ESTIMATED
        10:00-11:00 checkout 100 MEASURED | 12:00-13:00 checkout -  NOT_KNOWN | 100 ESTIMATED
        10:00-11:00 checkout -  NOT_KNOWN | 12:00-13:00 checkout -  NOT_KNOWN | - NOT_KNOWN
        """)
    void addsUpFiguresUnlessTheyMayOverlap(String one, String other, String expected) {
        Impact combined = Objects.requireNonNull(CombinedImpact.of(List.of(incident(one), incident(other))));

        Figure users = Objects.requireNonNull(combined.affectedUsers());

        assertThat((users.value() == null ? "-" : users.value().toPlainString()) + " " + users.basis())
                .isEqualTo(expected);
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
                List.of(parts[1]),
                List.of(),
                new Person("team:support", "Support"),
                times);
        var users = new Figure(value, FigureBasis.valueOf(parts[3]));
        var impact = new Impact(
                null, null, null, users, null, null, null, null, null, null, null, null, null, null, null, null, null);
        return new IncidentProjection(
                IncidentUpdate.about(UUID.randomUUID(), "INC-42", Visibility.OPEN, List.of(), details)
                        .with(impact));
    }

    private static Instant at(String time) {
        return Instant.parse("2024-11-15T" + time + ":00Z");
    }
}
