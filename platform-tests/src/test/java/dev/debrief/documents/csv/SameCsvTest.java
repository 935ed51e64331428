package dev.debrief.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The documents module depends on no other module, so it has a writer of its own. */
class SameCsvTest {

    private static final List<String> PIECES = List.of(
            "=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", ";", ",", "\t", "\r", "\n", "\"", "'", " ",
            "\u00A0", "\u3000", "\u200B", "\uFEFF", "\u0000", "\u0085", "\uFFFE", "\uD800", "a", "1", "審", "😀");

    @Test
    void servicesAndDocumentsWriteTheSame() throws IOException {
        Random random = new Random(20);
        for (int table = 0; table < 20_000; table++) {
            List<String> row = List.of(cell(random), cell(random));

            assertThat(ofDocuments(row)).isEqualTo(ofServices(row));
        }
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int length = random.nextInt(7); length > 0; length--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return cell.toString();
    }

    private static String ofDocuments(List<String> row) throws IOException {
        StringWriter text = new StringWriter();
        new CsvWriter(text).row(row);
        return text.toString();
    }

    private static String ofServices(List<String> row) throws IOException {
        StringWriter text = new StringWriter();
        new dev.debrief.platform.text.CsvWriter(text).row(row);
        return text.toString();
    }
}
