package dev.debrief.benchmarks.limit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of the limit side by pgbench, where it is installed: what the JDBC driver costs the limit. */
public final class Pgbench {

    /** Like {@link LimitOperations#create()}. */
    public static final String CREATE = """
            \\set n random(1, 1000000000)
            BEGIN;
            INSERT INTO incident (id, number, title, summary, kind, severity, status, visibility, services, reporter,
              started_at, detected_at, created_at, updated_at, revision)
            VALUES (gen_random_uuid(), :n, 'Checkout fails for orders with stacked discounts',
              repeat('The error rate of the shop rises, and customers see an error. ', 4), 'INCIDENT', 'HIGH', 'REPORTED', 'OPEN',
              ARRAY['checkout', 'payment'], 'dana', now(), now(), now(), now(), 1);
            INSERT INTO outbox (id, aggregate_type, aggregate_id, type, created_at, payload)
            VALUES (gen_random_uuid(), 'incident', gen_random_uuid(), 'dev.debrief.incident.reported.v1', now(),
              jsonb_build_object('summary', repeat('The error rate of the shop rises, and customers see an error. ', 16)));
            COMMIT;
            """;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private Pgbench() {}

    /** Like {@link LimitOperations#read}. */
    public static String read(int incidents) {
        return "\\set n random(1, " + incidents
                + ")\nSELECT * FROM incident WHERE id = lpad(to_hex(:n::bigint), 32, '0')::uuid;\n";
    }

    /** Like {@link LimitOperations#list}. */
    public static String list(int incidents) {
        return "\\set n random(1, " + (incidents - 50) + ")\n"
                + "SELECT * FROM incident WHERE (created_at, id) < (timestamptz '2024-01-01Z' - :n::bigint * interval '1 min',"
                + " lpad(to_hex(:n::bigint), 32, '0')::uuid) ORDER BY created_at DESC, id DESC LIMIT 50;\n";
    }

    /** Transactions a second; empty if pgbench is not installed or fails. */
    public static OptionalDouble rate(LimitDatabase database, String script, int clients, Duration duration)
            throws InterruptedException {
        try {
            Path file = Files.createTempFile("debrief", ".sql");
            try {
                Files.writeString(file, script);
                ProcessBuilder command = new ProcessBuilder(List.of(
                                "pgbench",
                                "-n",
                                "-M",
                                "prepared",
                                "-c",
                                Integer.toString(clients),
                                "-j",
                                "2",
                                "-T",
                                Long.toString(Math.max(1, duration.toSeconds())),
                                "-f",
                                file.toString()))
                        .redirectErrorStream(true);
                command.environment().putAll(database.environment());
                Process process = command.start();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0 ? parse(output) : OptionalDouble.empty();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            // Not installed.
            return OptionalDouble.empty();
        }
    }

    static OptionalDouble parse(String output) {
        Matcher rate = RATE.matcher(output);
        return rate.find() ? OptionalDouble.of(Double.parseDouble(rate.group(1))) : OptionalDouble.empty();
    }
}
