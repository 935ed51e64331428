package dev.debrief.actions.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A month of several action items with a controlled clock: every reminder, escalation and verification, compared with a
 * table. Daylight saving ends on 27 October in Berlin and on 3 November in New York, where 11 November is a holiday.
 */
class MonthOfDeadlinesTest {

    private static final Instant COMMITTED_AT = Instant.parse("2024-10-14T18:00:00Z");
    private static final String END = "2024-11-16T00:00:00Z";
    private static final int OBSERVATION_DAYS = 14;

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);

    private record Sent(Instant at, String item, String what) {

        /** @param logged such as {@code 2024-10-22T07:00:00Z in 7} */
        static Sent of(String item, String logged) {
            String[] parts = logged.split(" ", 2);
            return new Sent(Instant.parse(parts[0]), item, parts[1]);
        }

        String row(ZoneId zone) {
            return "%s | %s | %-10s | %s".formatted(LOCAL.format(at.atZone(zone)), at, item, inWords());
        }

        private String inWords() {
            return what.equals("verify")
                    ? "verification due"
                    : what.replace("in ", "reminder, days left: ").replace("level ", "escalation, level ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Europe/Berlin, de, month-in-berlin.txt", "America/New_York, us-ny, month-in-new-york.txt"})
    void sendsWhatTheTableSaysAndNothingElse(ZoneId zone, String region, String table) throws IOException {
        List<Sent> sent = new ArrayList<>();
        lives(zone, region).forEach((item, life) -> life.sent().forEach(logged -> sent.add(Sent.of(item, logged))));
        sent.sort(Comparator.comparing(Sent::at));

        assertThat(sent.stream().map(one -> one.row(zone)).toList()).containsExactlyElementsOf(rows(table));
    }

    /** In the order in which the table has what is sent at the same time. */
    private static Map<String, LifeOfADueDate> lives(ZoneId zone, String region) {
        Map<String, LifeOfADueDate> lives = new LinkedHashMap<>();
        lives.put("left alone", committed(zone, region, "2024-10-29").until(END));
        lives.put(
                "completed",
                committed(zone, region, "2024-10-25")
                        .until("2024-10-24T18:00:00Z")
                        .complete(OBSERVATION_DAYS)
                        .until(END));
        lives.put(
                "moved",
                committed(zone, region, "2024-10-30")
                        .until("2024-10-28T18:00:00Z")
                        .moveTo("2024-11-08")
                        .until(END));
        lives.put(
                "snoozed",
                committed(zone, region, "2024-11-04")
                        .until("2024-10-28T18:00:00Z")
                        .snoozeUntil("2024-11-02")
                        .until(END));
        lives.put(
                "dropped",
                committed(zone, region, "2024-11-01")
                        .until("2024-10-26T18:00:00Z")
                        .finish()
                        .until(END));
        lives.put(
                "reopened",
                committed(zone, region, "2024-10-25")
                        .until("2024-10-23T18:00:00Z")
                        .complete(OBSERVATION_DAYS)
                        .until("2024-10-31T18:00:00Z")
                        .reopen()
                        .until(END));
        return lives;
    }

    private static LifeOfADueDate committed(ZoneId zone, String region, String dueOn) {
        return new LifeOfADueDate(zone, region, LocalDate.parse(dueOn), COMMITTED_AT);
    }

    /** Without comments. */
    private static List<String> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(MonthOfDeadlinesTest.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
