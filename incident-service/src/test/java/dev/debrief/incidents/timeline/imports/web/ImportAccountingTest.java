package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a file contains, each of its lines is imported, already there, or refused with a reason. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ImportAccountingTest {

    private static final int FILES = 12;

    /**
     * A file format.
     *
     * @param good a part that becomes an entry: %1$d is a number below 60, %2$s its text
     * @param other parts that are skipped or refused
     */
    enum Format {
        JSON_LINES(
                ImportTarget.JSON_LINES,
                "",
                "%s\n",
                "{\"occurredAt\": \"2024-11-15T10:%1$02d:00Z\", \"text\": \"%2$s\"}",
                List.of("", "   ", "7", "{", "{}", "[]", "{\"occurredAt\": \"x\", \"text\": 7, \"z\": 1}", "\u0000")),
        CSV(
                ImportTarget.CSV,
                "",
                "occurredAt;text\n%s\n",
                "2024-11-15T10:%1$02d:00Z;\"%2$s\"",
                List.of("", ";", ";;;", "x", "2024-11-15T10:00:00Z;", "2024-11-15T10:00:00Z;a;b", "x;\"y\"z", ";y")),
        SLACK(
                ImportTarget.JSON,
                "",
                "[%s]",
                "{\"type\": \"message\", \"ts\": \"17316663%1$02d.0001\", \"attachments\": [{\"fallback\": \"%2$s\"}]}",
                List.of(
                        "7",
                        "null",
                        "[]",
                        "{}",
                        "{\"subtype\": \"channel_join\", \"text\": \"x\"}",
                        "{\"ts\": \"soon\", \"text\": \"x\"}",
                        "{\"ts\": {\"a\": 1}, \"text\": {\"b\": 2}}",
                        "{\"ts\": \"1731666300.0001\", \"text\": \"\\u0000\"}")),
        PAGERDUTY(
                ImportTarget.JSON,
                "&format=PAGERDUTY",
                "{\"offset\": 0, \"log_entries\": [%s], \"more\": false}",
                "{\"id\": \"R%1$d\", \"type\": \"any_log_entry\", \"created_at\": \"2024-11-15T10:%1$02d:00Z\","
                        + " \"summary\": \"%2$s\"}",
                List.of(
                        "7",
                        "null",
                        "[]",
                        "{}",
                        "{\"type\": \"notify_log_entry\"}",
                        "{\"type\": \"resolve_log_entry\"}")),
        STATUSPAGE(
                ImportTarget.JSON,
                "&format=STATUSPAGE",
                "[%s]",
                "{\"incident_updates\": [{\"id\": \"U%1$d\", \"body\": \"%2$s\", \"display_at\":"
                        + " \"2024-11-15T10:%1$02d:00Z\"}]}",
                List.of(
                        "7",
                        "null",
                        "{}",
                        "{\"incident_updates\": []}",
                        "{\"incident_updates\": [7]}",
                        "{\"incident_updates\": [{}]}"));

        private final String type;
        private final String query;
        private final String file;
        private final String good;
        private final List<String> other;

        Format(String type, String query, String file, String good, List<String> other) {
            this.type = type;
            this.query = query;
            this.file = file;
            this.good = good;
            this.other = other;
        }

        String file(List<String> parts) {
            return file.formatted(String.join(type.equals(ImportTarget.JSON) ? ",\n" : "\n", parts));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLineIsAccountedFor(Format format) {
        ImportTarget target = new ImportTarget();
        Set<String> expectedTexts = new HashSet<>();
        for (int seed = 0; seed < FILES; seed++) {
            Random random = new Random(seed);
            List<String> good = good(format, random, expectedTexts);
            List<String> parts = new ArrayList<>(good);
            int others = random.nextInt(10);
            for (int i = 0; i < others; i++) {
                parts.add(random.nextInt(parts.size() + 1), format.other.get(random.nextInt(format.other.size())));
            }
            // An empty line at the end of a file is not a line.
            parts.add(good.get(0));

            ApiResponse dryRun = target.send("?dryRun=true" + format.query, format.type, format.file(parts))
                    .expect(200);
            target.send("?dryRun=false" + format.query, format.type, format.file(good))
                    .expect(200);
            ApiResponse again = target.send("?dryRun=true" + format.query, format.type, format.file(parts))
                    .expect(200);

            String file = format + ", seed " + seed;
            assertAccounted(file, dryRun, parts.size(), others);
            assertAccounted(file, again, parts.size(), others);
            // Without an id, the repeated part is an entry of its own.
            assertThat(again.text("/imported")).as(file).isEqualTo(format.type.equals(ImportTarget.JSON) ? "0" : "1");
        }
        assertThat(target.texts()).containsExactlyInAnyOrderElementsOf(expectedTexts);
    }

    private static List<String> good(Format format, Random random, Set<String> expectedTexts) {
        return random.ints(1 + random.nextInt(8), 0, 60)
                .distinct()
                .mapToObj(number -> {
                    expectedTexts.add("Entry " + number);
                    return format.good.formatted(number, "Entry " + number);
                })
                .collect(Collectors.toList());
    }

    private static void assertAccounted(String file, ApiResponse report, int lines, int others) {
        int accepted = number(report, "/imported") + number(report, "/alreadyThere");
        int refused = number(report, "/skipped") + number(report, "/faulty");
        assertThat(number(report, "/total")).as(file).isEqualTo(lines).isEqualTo(accepted + refused);
        assertThat(refused).as(file).isEqualTo(others);
        Set<Integer> explained = new HashSet<>();
        for (JsonNode finding : report.at("/findings")) {
            assertThat(finding.at("/detail").asText()).as(file).isNotBlank();
            explained.add(finding.at("/item").asInt());
        }
        assertThat(explained).as(file).hasSize(refused);
    }

    private static int number(ApiResponse report, String pointer) {
        return Integer.parseInt(report.text(pointer));
    }
}
