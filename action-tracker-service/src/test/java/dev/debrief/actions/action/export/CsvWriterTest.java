package dev.debrief.actions.action.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"https://example.org\")"})
    void aCellThatWouldBeAFormulaBeginsWithAnApostrophe(String formula) throws IOException {
        String cell = write(List.of(formula)).substring(1).stripTrailing();

        assertThat(unquoted(cell)).isEqualTo("'" + formula);
    }

    @Test
    void soDoesACellThatBeginsWithABreak() throws IOException {
        assertThat(write(List.of("\r=1", "\n=1"))).isEqualTo("\uFEFF\"'\r=1\",\"'\n=1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "1-2", "dana@example.org", "'=1", " =1"})
    void otherCellsStayAsTheyAre(String cell) throws IOException {
        assertThat(write(List.of(cell))).isEqualTo("\uFEFF" + cell + "\r\n");
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
