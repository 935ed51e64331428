package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chart sets exists, and what exists can be set. */
class ConfigurationTest {

    private static final List<String> SERVICES =
            List.of("incident-service", "postmortem-service", "action-tracker-service", "notification-service");

    /** Of the Kafka client. */
    private static final Set<String> CLIENT = Set.of(
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION");

    @ParameterizedTest
    @ValueSource(strings = {"minimal.yaml", "production.yaml", "strimzi-keda.yaml"})
    void everyVariableIsAKeyOfItsService(String values) throws IOException {
        Manifests manifests = Chart.render(values);
        for (String service : SERVICES) {
            Set<String> variables = new TreeSet<>(variablesOf(service));
            for (Container container : manifests.containers()) {
                if (container.getImage().contains("/" + service)) {
                    assertThat(container.getEnv())
                            .extracting(EnvVar::getName)
                            .as(service)
                            .doesNotHaveDuplicates()
                            .isSubsetOf(union(variables, CLIENT));
                }
            }
        }
    }

    /** A key without a default that a service requires is set by the chart, or the chart could not start it. */
    @Test
    void requiredKeysAreSet() {
        for (Container container : Chart.render("minimal.yaml").containers()) {
            if (container.getName().endsWith("-service")) {
                assertThat(container.getEnv())
                        .extracting(EnvVar::getName)
                        .contains(
                                "DEBRIEF_DATABASE_URL",
                                "DEBRIEF_DATABASE_PASSWORD",
                                "DEBRIEF_KAFKA_BOOTSTRAP_SERVERS",
                                "DEBRIEF_OIDC_SERVER_URL",
                                "DEBRIEF_OIDC_ISSUER",
                                "DEBRIEF_CURSOR_SECRET",
                                "DEBRIEF_SECRETS_KEY");
            }
        }
    }

    /** Every alert names a section of the runbook that exists. */
    @Test
    void alertsLinkToTheRunbook() throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(Chart.file("docs/runbook.md"))) {
            if (line.startsWith("#")) {
                anchors.add(line.replaceAll("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 -]", "")
                        .replace(' ', '-'));
            }
        }
        List<String> links = Files.readAllLines(Chart.DIRECTORY.resolve("files/alerts.yaml")).stream()
                .filter(line -> line.contains("runbook_url:"))
                .map(line -> line.substring(line.indexOf('#') + 1))
                .toList();
        assertThat(links).hasSizeGreaterThanOrEqualTo(7).isSubsetOf(anchors);
    }

    @Test
    void operatorsLoadTheSameAlerts() {
        List<HasMetadata> rules = Chart.render("production.yaml").ofKind("PrometheusRule");

        assertThat(rules).singleElement().satisfies(rule -> assertThat(rule.toString())
                .contains("DebriefServiceDown", "DebriefMessagesParked", "https://runbooks.example.com/debrief#"));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static Set<String> variablesOf(String service) throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String module : List.of("platform", service)) {
            Path registry = Chart.file(module + "/src/main/resources/META-INF/debrief/configuration-keys.tsv");
            Files.readAllLines(registry).stream()
                    .filter(line -> line.startsWith("debrief."))
                    .map(line -> line.split("\t", 2)[0])
                    .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
                    .forEach(variables::add);
        }
        return variables;
    }
}
