package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.row.Row;
import dev.debrief.benchmarks.row.Rows;
import dev.debrief.benchmarks.row.StartRow;
import dev.debrief.localstack.PortAssignment;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parsed command line.
 *
 * @param rows names of the rows to measure; empty for all rows of the size
 */
record BenchOptions(
        BenchSize size,
        Set<String> rows,
        Optional<Path> dataDirectory,
        Optional<Path> reportDirectory,
        Optional<PortAssignment> ports,
        boolean help) {

    static BenchOptions parse(String... arguments) {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        BenchSize size = BenchSize.QUICK;
        Set<String> rows = new TreeSet<>();
        Optional<Path> data = Optional.empty();
        Optional<Path> report = Optional.empty();
        Optional<PortAssignment> ports = Optional.empty();
        boolean help = false;
        while (!words.isEmpty()) {
            String word = words.remove();
            switch (word) {
                case "--quick" -> size = BenchSize.QUICK;
                case "--full" -> size = BenchSize.FULL;
                case "--help", "-h" -> help = true;
                case "--data-dir" -> data = Optional.of(Path.of(value(words, word)));
                case "--report-dir" -> report = Optional.of(Path.of(value(words, word)));
                case "--port-base" -> ports = Optional.of(PortAssignment.from(port(value(words, word))));
                default -> rows.add(known(word));
            }
        }
        return new BenchOptions(size, rows, data, report, ports, help);
    }

    /** Whether a row is to be measured. */
    boolean includes(Row row) {
        return rows.isEmpty() ? row.isPartOf(size.comparable()) : rows.contains(row.name());
    }

    boolean includesStart() {
        return rows.isEmpty() || rows.contains(StartRow.NAME);
    }

    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(StartRow.NAME));
        Rows.all().forEach(row -> names.add(row.name()));
        return names;
    }

    private static String known(String word) {
        if (word.startsWith("-")) {
            throw new IllegalArgumentException("Unknown option '" + word + "'; see ./debrief bench --help.");
        }
        if (!names().contains(word)) {
            throw new IllegalArgumentException(
                    "There is no row '" + word + "'. Rows: " + String.join(", ", names()) + ".");
        }
        return word;
    }

    private static String value(Deque<String> words, String option) {
        String value = words.poll();
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(option + " requires a value.");
        }
        return value;
    }

    private static int port(String value) {
        if (!value.matches("\\d{4,5}")
                || Integer.parseInt(value) < 1024
                || Integer.parseInt(value) > PortAssignment.HIGHEST_BASE) {
            throw new IllegalArgumentException("--port-base must be a number from 1024 to "
                    + PortAssignment.HIGHEST_BASE + ", not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }
}
