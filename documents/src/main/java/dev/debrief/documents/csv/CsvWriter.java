package dev.debrief.documents.csv;

import dev.debrief.documents.text.Characters;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes comma-separated values (RFC 4180) that spreadsheets open as they are: with a byte order mark, so that they
 * read UTF-8, and without formulas. Where the list separator is a semicolon or a tab, a spreadsheet splits the file
 * there and at line breaks, whatever is quoted: there is no formula behind those either.
 *
 * <p>Services write the same with {@code dev.debrief.platform.text.CsvWriter}; a test holds them together.
 */
final class CsvWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_ROW = "\r\n";

    /** A spreadsheet evaluates a cell that begins with one of these; the last four are of full width. */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /** What some spreadsheets split cells at, besides commas. */
    private static final String SEPARATORS = ";\t\r\n";

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
            out.write(quoted(withoutFormula(Characters.printable(cell))));
            separator = ",";
        }
        out.write(END_OF_ROW);
    }

    /** With an apostrophe before each part that would be a formula, also behind blanks and quotation marks. */
    private static String withoutFormula(String cell) {
        StringBuilder safe = new StringBuilder(cell.length());
        for (int from = 0; from < cell.length(); ) {
            int begin = from;
            while (begin < cell.length() && isIgnored(cell.charAt(begin))) {
                begin++;
            }
            if (begin < cell.length() && FORMULA_STARTS.indexOf(cell.charAt(begin)) >= 0) {
                safe.append('\'');
            }
            int end = begin;
            while (end < cell.length() && !isSeparator(cell.charAt(end))) {
                end++;
            }
            int next = Math.min(end + 1, cell.length());
            safe.append(cell, from, next);
            from = next;
        }
        return safe.toString();
    }

    private static boolean isSeparator(char character) {
        return SEPARATORS.indexOf(character) >= 0;
    }

    private static boolean isIgnored(char character) {
        boolean blank = Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
        return (blank || character == '"') && !isSeparator(character);
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0)
                ? '"' + cell.replace("\"", "\"\"") + '"'
                : cell;
    }
}
