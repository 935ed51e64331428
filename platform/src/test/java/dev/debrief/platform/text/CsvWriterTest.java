package dev.debrief.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    @Test
    void aTableBeginsWithAByteOrderMarkAndHasARowPerLine() throws IOException {
        assertThat(write(List.of("key", "title"), List.of("AI-12", ""))).isEqualTo("\uFEFFkey,title\r\nAI-12,\r\n");
    }

    @Test
    void onlyCellsThatNeedItAreQuoted() throws IOException {
        assertThat(write(List.of("plain text", "a,b", "say \"no\"", "two\nlines", "two\r\nlines", "ä 😀")))
                .isEqualTo("\uFEFFplain text,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"two\r\nlines\",ä 😀\r\n");
    }

    /** As the test of the timeline in the documents module. */
    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("=1+1", "'=1+1"),
                Arguments.of("+1", "'+1"),
                Arguments.of("-1", "'-1"),
                Arguments.of("@SUM(A1)", "'@SUM(A1)"),
                Arguments.of("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")"),
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
    void isFreeOfFormulas(String text, String cell) throws IOException {
        assertThat(unquoted(cell(text))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-2", "dana@example.org", "'=1", "a =1", "a; b", "審査 ש 😀"})
    void otherCellsStayAsTheyAre(String cell) throws IOException {
        assertThat(cell(cell)).isEqualTo(cell);
    }

    @Test
    void hasNoCharactersThatAreNoText() throws IOException {
        assertThat(cell("a\u0000b\u001B\uFFFE")).isEqualTo("a\uFFFDb\uFFFD\uFFFD");
    }

    private static String cell(String text) throws IOException {
        String table = write(List.of(text));
        return table.substring(1, table.length() - 2);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    @SafeVarargs
    private static String write(List<String>... rows) throws IOException {
        StringWriter text = new StringWriter();
        CsvWriter csv = new CsvWriter(text);
        for (List<String> row : rows) {
            csv.row(row);
        }
        return text.toString();
    }
}
