package dev.debrief.incidents.timeline.imports.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file (RFC 4180). Lines end with LF, CR LF or CR, and a quoted value may contain them. The
 * separator is the one that a first line such as {@code sep=;} names, or else the most frequent one in the header line.
 */
final class CsvRows {

    private static final int MAX_HEADER_LENGTH = 4096;
    private static final int MAX_VALUES = 200;
    private static final int END = -1;

    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([^\\w\"\\s]|\\t)\"?", Pattern.CASE_INSENSITIVE);

    private final BufferedReader file;
    private final char separator;
    private int line = 1;
    private int next;

    CsvRows(Reader reader) throws IOException {
        file = new BufferedReader(reader, 2 * MAX_HEADER_LENGTH);
        List<String> beginning = beginning();
        Matcher named = SEPARATOR_LINE.matcher(beginning.isEmpty() ? "" : beginning.get(0));
        if (named.matches()) {
            separator = named.group(1).charAt(0);
            next = file.read();
            while (!endsLine(next)) {
                next = file.read();
            }
            readLineEnd();
        } else {
            separator = mostFrequentSeparator(beginning);
            next = file.read();
        }
    }

    /**
     * A row.
     *
     * @param line number of its first line, from 1
     * @param fault why it cannot be read; null if it can
     */
    record Row(int line, List<String> values, @Nullable String fault) {

        boolean isBlank() {
            return fault == null && values.stream().allMatch(String::isBlank);
        }
    }

    /** The next row; null at the end of the file. */
    @Nullable Row read() throws IOException {
        if (next == END) {
            return null;
        }
        int start = line;
        List<String> values = new ArrayList<>();
        String fault = null;
        boolean more = true;
        while (more) {
            skipBlanks();
            StringBuilder value = new StringBuilder();
            if (next == '"') {
                fault = firstOf(fault, readQuoted(value));
            } else {
                readUntilSeparator(value);
            }
            if (values.size() < MAX_VALUES) {
                values.add(value.toString());
            } else if (!value.isEmpty()) {
                fault = firstOf(fault, "has more than " + MAX_VALUES + " values");
            }
            more = next == separator;
            if (more) {
                next = file.read();
            }
        }
        readLineEnd();
        return new Row(start, values, fault);
    }

    private static @Nullable String firstOf(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /** Reads a quoted value and what follows up to the separator. Returns what is wrong with it. */
    private @Nullable String readQuoted(StringBuilder value) throws IOException {
        next = file.read();
        boolean isClosed = false;
        while (!isClosed && next != END) {
            if (next == '"') {
                next = file.read();
                isClosed = next != '"';
            }
            if (!isClosed) {
                countLine();
                value.append((char) next);
                next = file.read();
            }
        }
        if (!isClosed) {
            return "opens a quote that is never closed. Double a quote within a value";
        }
        skipBlanks();
        if (next == separator || endsLine(next)) {
            return null;
        }
        readUntilSeparator(value);
        return "has text after a closing quote. Double a quote within a value";
    }

    private void readUntilSeparator(StringBuilder value) throws IOException {
        while (next != separator && !endsLine(next)) {
            value.append((char) next);
            next = file.read();
        }
        value.setLength(value.toString().stripTrailing().length());
    }

    private void skipBlanks() throws IOException {
        while (next != separator && (next == ' ' || next == '\t')) {
            next = file.read();
        }
    }

    private void readLineEnd() throws IOException {
        int end = next;
        if (end == END) {
            return;
        }
        line++;
        next = file.read();
        if (end == '\r' && next == '\n') {
            next = file.read();
        }
    }

    /** Counts a line end within a value; of CR LF only the LF. */
    private void countLine() throws IOException {
        if (next == '\n') {
            line++;
        } else if (next == '\r') {
            file.mark(1);
            line += file.read() == '\n' ? 0 : 1;
            file.reset();
        }
    }

    private static boolean endsLine(int character) {
        return character == END || character == '\n' || character == '\r';
    }

    private List<String> beginning() throws IOException {
        file.mark(MAX_HEADER_LENGTH);
        char[] beginning = new char[MAX_HEADER_LENGTH];
        int length = 0;
        int more;
        while (length < MAX_HEADER_LENGTH && (more = file.read(beginning, length, MAX_HEADER_LENGTH - length)) > 0) {
            length += more;
        }
        file.reset();
        return new String(beginning, 0, length).lines().toList();
    }

    private static char mostFrequentSeparator(List<String> beginning) {
        String header =
                beginning.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
