package dev.debrief.platform.testkit.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A metric in the file {@code META-INF/debrief/metrics.tsv} of a module.
 *
 * @param name as Prometheus reads it, without the suffixes of a histogram
 */
record RegisteredMetric(String name, String type, Set<String> labels) {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    static List<RegisteredMetric> all() {
        List<RegisteredMetric> metrics = new ArrayList<>();
        for (String module : List.of("platform", "notification-service")) {
            read(REPOSITORY.resolve(module).resolve("src/main/resources/META-INF/debrief/metrics.tsv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(RegisteredMetric::parse)
                    .forEach(metrics::add);
        }
        return metrics;
    }

    private static RegisteredMetric parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new AssertionError("Not a name, a type, labels and a description: " + line);
        }
        Set<String> labels = fields[2].isEmpty() ? Set.of() : Set.of(fields[2].split(","));
        return new RegisteredMetric(fields[0], fields[1], labels);
    }

    /** The names of its series. */
    Stream<String> series() {
        return type.equals("histogram")
                ? Stream.of("_bucket", "_count", "_sum", "_max").map(name::concat)
                : Stream.of(name);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
