package dev.debrief.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Reference;
import dev.debrief.documents.model.TimelineItem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineCsvTest {

    private static final Instant AT = Instant.parse("2026-03-02T20:00:05Z");

    private static final TimelineItem EVERYTHING = new TimelineItem(
            AT,
            "DECISION",
            "Rolled \"it\" back,\nthen waited",
            "Dana Winter",
            "https://example.org/graph",
            true,
            "INC-2",
            "Slack",
            new Document.Decision("Errors rise", List.of("Roll back", "Wait"), "Roll back", "It is fast"),
            List.of(new Reference("Graph", "https://example.org/1"), new Reference("Log", null)),
            AT.minusSeconds(60));

    @Test
    void hasEverythingOfAnEntry() {
        List<List<String>> rows = rows(csv(EVERYTHING));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("Time", "Kind", "Key moment", "Text", "Actor");
        assertThat(rows.get(1))
                .containsExactly(
                        "2026-03-02T20:00:05Z",
                        "Decision",
                        "yes",
                        "Rolled \"it\" back,\nthen waited",
                        "Dana Winter",
                        "INC-2",
                        "Slack",
                        "https://example.org/graph",
                        "2026-03-02T19:59:05Z",
                        "Graph (https://example.org/1)\nLog",
                        "Errors rise",
                        "Roll back\nWait",
                        "Roll back",
                        "It is fast");
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("=1+1", "'=1+1"),
                Arguments.of("+1", "'+1"),
                Arguments.of("-1", "'-1"),
                Arguments.of("@SUM(A1)", "'@SUM(A1)"),
                Arguments.of("\uFF1D1", "'\uFF1D1"),
                Arguments.of("\uFF0B1", "'\uFF0B1"),
                Arguments.of("\uFF0D1", "'\uFF0D1"),
                Arguments.of("\uFF201", "'\uFF201"),
                Arguments.of("  =1", "'  =1"),
                Arguments.of("\u00A0\u3000\u200B\uFEFF=1", "'\u00A0\u3000\u200B\uFEFF=1"),
                Arguments.of("\"=1", "'\"=1"),
                Arguments.of("\t=1", "\t'=1"),
                Arguments.of("\r=1", "\r'=1"),
                Arguments.of("\n=1", "\n'=1"),
                Arguments.of("note;=HYPERLINK(1)", "note;'=HYPERLINK(1)"),
                Arguments.of("note; \"=1;\t-1", "note;' \"=1;\t'-1"),
                Arguments.of("first\r\n=1\n- 1", "first\r\n'=1\n'- 1"),
                Arguments.of("==1", "'==1"));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void isFreeOfFormulas(String text, String cell) {
        assertThat(rows(csv(SampleDocuments.entry(AT, text, false))).get(1).get(3))
                .isEqualTo(cell);
    }

    @Test
    void hasNoCharactersThatAreNoText() {
        assertThat(csv(SampleDocuments.entry(AT, "a\u0000b\u001B", false)))
                .contains(",a\uFFFDb\uFFFD,")
                .doesNotContain("\u0000", "\u001B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"審査 ש 😀", "a,b", "\"", "a\r\nb", "", "a =1", "a=1", "a; b", "a\n b-1"})
    void anyTextStaysInItsCell(String text) {
        List<String> row = rows(csv(SampleDocuments.entry(AT, text, false))).get(1);

        assertThat(row).hasSize(14);
        assertThat(row.get(3)).isEqualTo(text);
    }

    @Test
    void spreadsheetsReadItAsUnicode() {
        assertThat(new TimelineCsv().render(SampleDocuments.withTimeline(List.of())))
                .startsWith(0xEF, 0xBB, 0xBF)
                .endsWith('\r', '\n');
    }

    /** Each piece that is written is small, however long the timeline is. */
    @Test
    void isWrittenRowByRow() throws IOException {
        List<TimelineItem> timeline = IntStream.range(0, 20_000)
                .mapToObj(i -> SampleDocuments.entry(AT.plusSeconds(i), "Entry " + i, false))
                .toList();
        Pieces pieces = new Pieces();

        new TimelineCsv().render(SampleDocuments.withTimeline(timeline), pieces);

        assertThat(pieces.total).isGreaterThan(800_000);
        assertThat(pieces.largest).isLessThan(20_000);
    }

    private static String csv(TimelineItem entry) {
        byte[] file = new TimelineCsv().render(SampleDocuments.withTimeline(List.of(entry)));
        return new String(file, StandardCharsets.UTF_8).substring(1);
    }

    /** Reads as RFC 4180 says. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char character = csv.charAt(i);
            if (quoted && character == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == ',' || character == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (character == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || character != '\r') {
                cell.append(character);
            }
        }
        return rows;
    }

    private static final class Pieces extends OutputStream {

        private int total;
        private int largest;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private void count(int length) {
            total += length;
            largest = Math.max(largest, length);
        }
    }
}
