package dev.debrief.actions.action.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes comma-separated values (RFC 4180) that spreadsheets open as they are: with a byte order mark, so that they
 * read UTF-8, and without formulas.
 */
final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_ROW = "\r\n";

    /** A spreadsheet evaluates a cell that begins with one of these. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final String QUOTED = "\",\r\n";

    private final Writer out;

    /** @param out of UTF-8; flushed by the caller */
    CsvWriter(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    /** @param cells an empty text for a missing value */
    void row(List<String> cells) throws IOException {
        String separator = "";
        for (String cell : cells) {
            out.write(separator);
            out.write(quoted(withoutFormula(cell)));
            separator = ",";
        }
        out.write(END_OF_ROW);
    }

    private static String withoutFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
