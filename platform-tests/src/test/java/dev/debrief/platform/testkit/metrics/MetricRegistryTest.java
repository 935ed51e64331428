package dev.debrief.platform.testkit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The registry has the metrics that the code makes, and those of libraries that operators need. */
class MetricRegistryTest {

    private static final List<String> MODULES = List.of(
            "platform", "incident-service", "postmortem-service", "action-tracker-service", "notification-service");

    /** Of Quarkus and Micrometer. */
    private static final Pattern OF_LIBRARIES = Pattern.compile("(http_server|agroal|jvm|process|system)_.*");

    private static final Pattern MADE =
            Pattern.compile("(Gauge|Timer|Counter)\\s*\\.builder\\(\\s*\"([a-z.]+)\"|\\.(counter)\\(\\s*\"([a-z.]+)\"");

    @Test
    void hasTheMetricsOfTheCode() throws IOException {
        Set<String> made = new TreeSet<>();
        for (String module : MODULES) {
            for (Path file : sources(module)) {
                Matcher meter = MADE.matcher(Files.readString(file));
                while (meter.find()) {
                    made.add(nameOf(meter));
                }
            }
        }

        assertThat(RegisteredMetric.all().stream()
                        .map(RegisteredMetric::name)
                        .filter(name -> !OF_LIBRARIES.matcher(name).matches()))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void namesEachMetricOnce() {
        assertThat(RegisteredMetric.all()).extracting(RegisteredMetric::name).doesNotHaveDuplicates();
    }

    /** As Micrometer names it for Prometheus. */
    private static String nameOf(Matcher meter) {
        boolean counter = meter.group(3) != null || meter.group(1).equals("Counter");
        String name = (meter.group(3) != null ? meter.group(4) : meter.group(2)).replace('.', '_');
        if (counter) {
            return name + "_total";
        }
        return meter.group(1).equals("Timer") ? name + "_seconds" : name;
    }

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(RegisteredMetric.REPOSITORY.resolve(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
        }
    }
}
