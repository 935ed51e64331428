package dev.debrief.benchmarks.bench;

import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Counts the statements that a service sends, BEGIN and COMMIT included, by PostgreSQL's own log, which is on during
 * the count only.
 */
public final class StatementCounter {

    private static final String PREFIX = "bench|%d|%a|";
    private static final String RELAY = "debrief-relay";
    private static final long RELOAD_NANOS = 300_000_000;

    private final Stack stack;

    public StatementCounter(Stack stack) {
        this.stack = stack;
    }

    /** The statements for each operation; what the service sends anyway, such as polling, is subtracted. */
    public double perOperation(String database, int operations, Runnable work) throws SQLException {
        Path log = stack.postgres().log();
        configure(
                "ALTER SYSTEM SET log_line_prefix = '" + PREFIX + "'",
                "ALTER SYSTEM SET log_min_duration_statement = 0");
        try {
            LockSupport.parkNanos(RELOAD_NANOS);
            long start = lines(log);
            long begin = System.nanoTime();
            work.run();
            long duration = System.nanoTime() - begin;
            long middle = lines(log);
            LockSupport.parkNanos(duration);
            long during = count(log, database, start, middle);
            long anyway = count(log, database, middle, lines(log));
            return Math.max(0, during - anyway) / (double) operations;
        } finally {
            configure("ALTER SYSTEM RESET log_line_prefix", "ALTER SYSTEM RESET log_min_duration_statement");
        }
    }

    private void configure(String... settings) throws SQLException {
        try (Connection connection = stack.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static long lines(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    private static long count(Path log, String database, long from, long to) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.skip(from)
                    .limit(to - from)
                    .filter(line -> isStatement(line, database))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + log, e);
        }
    }

    /** Parsing and binding have lines of their own, and the relay is not part of a request. */
    static boolean isStatement(String line, String database) {
        return line.startsWith("bench|" + database + "|")
                && !line.contains("|" + RELAY + "|")
                && line.contains("LOG:  duration: ")
                && (line.contains(" ms  execute ") || line.contains(" ms  statement: "));
    }
}
