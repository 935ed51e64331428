package dev.debrief.platform.testkit.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and panels use metrics and labels that services publish: others would be silent for good. */
class AlertsAndDashboardTest {

    private static final Path FILES = RegisteredMetric.REPOSITORY.resolve("deploy/helm/debrief/files");

    /** Added by Prometheus, or part of a histogram. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "namespace", "pod", "le");

    /** An expression in JSON, in one line of YAML, or in a block of YAML that ends with the next key. */
    private static final Pattern EXPRESSION = Pattern.compile(
            "\"expr\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\""
                    + "|^\\s+expr:\\s+(?!\\|)(.+)$"
                    + "|^\\s+expr:\\s+\\|\\n((?:.*\\n)*?)(?=\\s+(?:for|labels):)",
            Pattern.MULTILINE);

    private static final Pattern SERIES = Pattern.compile("series: '([^']+)'");

    @ParameterizedTest
    @ValueSource(strings = {"alerts.yaml", "dashboard.json"})
    void useRegisteredMetricsAndLabels(String file) throws IOException {
        List<String> expressions = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(Files.readString(FILES.resolve(file)));
        while (expression.find()) {
            for (int group = 1; group <= expression.groupCount(); group++) {
                if (expression.group(group) != null) {
                    expressions.add(expression.group(group).replace("\\\"", "\""));
                }
            }
        }

        assertThat(expressions).hasSizeGreaterThanOrEqualTo(7);
        expressions.forEach(AlertsAndDashboardTest::assertRegistered);
    }

    /** Otherwise the tests of alerts would prove alerts on series that nothing publishes. */
    @Test
    void testsOfAlertsUseThemToo() throws IOException {
        List<String> series = new ArrayList<>();
        Matcher input = SERIES.matcher(Files.readString(FILES.resolve("alerts.test.yaml")));
        while (input.find()) {
            series.add(input.group(1));
        }

        assertThat(series).hasSizeGreaterThanOrEqualTo(7);
        series.forEach(AlertsAndDashboardTest::assertRegistered);
    }

    @Test
    void findsAMetricAndALabelThatAreNotPublished() {
        assertThat(Selector.in("sum by (job) (rate(timers_total{job=~\"a|b_c\", outcome!=\"x\"}[5m])) / up > 0"))
                .containsExactly(
                        new Selector("timers_total", Set.of("job", "outcome")), new Selector("up", Set.of()));
        assertThat(unregistered("rate(timer_total[5m])")).containsExactly("timer_total");
        assertThat(unregistered("timers_total{result=\"parked\"}")).containsExactly("timers_total{result}");
    }

    private static void assertRegistered(String expression) {
        assertThat(Selector.in(expression)).as(expression).isNotEmpty();
        assertThat(unregistered(expression)).as(expression).isEmpty();
    }

    /** Metrics, and labels with their metric, that no service publishes. */
    private static Set<String> unregistered(String expression) {
        Map<String, Set<String>> labels = new HashMap<>();
        labels.put("up", Set.of());
        for (RegisteredMetric metric : RegisteredMetric.all()) {
            metric.series().forEach(series -> labels.put(series, metric.labels()));
        }
        Set<String> unregistered = new HashSet<>();
        for (Selector selector : Selector.in(expression)) {
            Set<String> own = labels.get(selector.metric());
            if (own == null) {
                unregistered.add(selector.metric());
            } else {
                selector.labels().stream()
                        .filter(label -> !own.contains(label) && !OF_PROMETHEUS.contains(label))
                        .forEach(label -> unregistered.add(selector.metric() + "{" + label + "}"));
            }
        }
        return unregistered;
    }
}
