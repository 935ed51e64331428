package dev.debrief.e2e.ingress;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.process.ChildProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/** A Prometheus with one rule, and an Alertmanager that sends its alerts to Debrief; both from Debian's packages. */
final class Monitoring implements AutoCloseable {

    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path ALERTMANAGER = Path.of("/usr/bin/prometheus-alertmanager");

    private static final String ALERTMANAGER_CONFIGURATION = """
            route:
              receiver: debrief
              group_by: [alertname]
              group_wait: 1s
              group_interval: 2s
              repeat_interval: 5s
            receivers:
              - name: debrief
                webhook_configs:
                  - url: "%s"
                    http_config:
                      authorization:
                        type: Bearer
                        credentials: "%s"
            """;

    private static final String PROMETHEUS_CONFIGURATION = """
            global:
              scrape_interval: 1s
              scrape_timeout: 1s
              evaluation_interval: 1s
            rule_files: ["%s"]
            alerting:
              alertmanagers:
                - static_configs:
                    - targets: ["127.0.0.1:%d"]
            scrape_configs:
              - job_name: checkout
                static_configs:
                  - targets: ["127.0.0.1:%d"]
            """;

    private static final String RULES = """
            groups:
              - name: checkout
                rules:
                  - alert: CheckoutErrors
                    expr: checkout_error_ratio > 0.05
                    for: 0s
                    labels:
                      severity: critical
                      service: checkout
                    annotations:
                      summary: One checkout in ten fails
                      description: More than one checkout in twenty fails in a region.
            """;

    private final Path directory;
    private final URI alertmanager = URI.create("http://127.0.0.1:" + Ports.free());
    private final URI prometheus = URI.create("http://127.0.0.1:" + Ports.free());
    private final List<ChildProcess> processes = new ArrayList<>();

    /** @param directory for configuration, data and logs */
    Monitoring(Path directory) {
        this.directory = directory;
    }

    static void requireInstalled() {
        if (!Files.isExecutable(PROMETHEUS) || !Files.isExecutable(ALERTMANAGER)) {
            throw new AssertionError("This proof needs " + PROMETHEUS + " and " + ALERTMANAGER
                    + ". Install them: apt install prometheus prometheus-alertmanager");
        }
    }

    /** Starts both and waits until they are ready. @param metricPort of the target */
    void start(int metricPort, URI deliveries, String secret) throws IOException {
        var receivers = write("alertmanager.yml", ALERTMANAGER_CONFIGURATION.formatted(deliveries, secret));
        run(
                "alertmanager",
                alertmanager,
                List.of(
                        ALERTMANAGER.toString(),
                        "--config.file=" + receivers,
                        "--storage.path=" + directory.resolve("alertmanager"),
                        "--web.listen-address=" + alertmanager.getAuthority(),
                        "--cluster.listen-address="));
        var rules = write("rules.yml", RULES);
        var configuration = PROMETHEUS_CONFIGURATION.formatted(rules, alertmanager.getPort(), metricPort);
        run(
                "prometheus",
                prometheus,
                List.of(
                        PROMETHEUS.toString(),
                        "--config.file=" + write("prometheus.yml", configuration),
                        "--storage.tsdb.path=" + directory.resolve("prometheus"),
                        "--web.listen-address=" + prometheus.getAuthority()));
    }

    /** The versions by program. */
    Map<String, String> versions() {
        JsonNode build = ApiClient.anonymous(prometheus).read("/api/v1/status/buildinfo");
        JsonNode status = ApiClient.anonymous(alertmanager).read("/api/v2/status");
        return Map.of(
                "Prometheus", build.at("/data/version").asText(),
                "Alertmanager", status.at("/versionInfo/version").asText());
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private void run(String name, URI url, List<String> command) {
        var process = ChildProcess.start(name, command, Map.of(), directory.resolve(name + ".log"));
        processes.add(process);
        try {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ApiClient.anonymous(url).get("/-/ready").status() == 200);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(process.failure("is not ready"), e);
        }
    }

    /** Sends SIGTERM to the processes that were started. */
    @Override
    public void close() {
        processes.forEach(process -> process.stop(Duration.ofSeconds(10)));
    }
}
