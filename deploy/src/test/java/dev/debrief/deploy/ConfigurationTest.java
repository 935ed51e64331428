package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.deploy.ConfigurationRegistry.Variable;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the chart, the compose file and the documentation set exists, and what must be set is. */
class ConfigurationTest {

    /** Of the JVM, of the Kafka client and of Quarkus. */
    private static final Set<String> OF_LIBRARIES = Set.of(
            "JDK_JAVA_OPTIONS",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SSL_TRUSTSTORE_TYPE",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_TYPE",
            "KAFKA_SSL_KEYSTORE_LOCATION",
            "KAFKA_SSL_KEYSTORE_PASSWORD",
            "QUARKUS_OIDC_PROXY_HOST",
            "QUARKUS_OIDC_PROXY_PORT",
            "QUARKUS_OIDC_TENANT_ENABLED");

    /** Of scripts, and passwords that docker-compose.yml hands on under another name. */
    private static final Set<String> NOT_OF_A_SERVICE = Set.of(
            "DEBRIEF_CI_JDK25",
            "DEBRIEF_CI_PORT_BASE",
            "DEBRIEF_CHROMIUM",
            "DEBRIEF_SCREENSHOTS",
            "DEBRIEF_OWNER_PASSWORD",
            "DEBRIEF_APP_PASSWORD");

    /** Only with a collector, and only by the job. */
    private static final Set<String> NOT_ALWAYS_SET =
            Set.of("DEBRIEF_TRACES_ENDPOINT", "DEBRIEF_DATABASE_OWNER_USER", "DEBRIEF_DATABASE_OWNER_PASSWORD");

    private static final Pattern VARIABLE = Pattern.compile("\\bDEBRIEF_[A-Z0-9_]*[A-Z0-9](?![A-Z0-9_*…])");

    @ParameterizedTest
    @MethodSource("dev.debrief.deploy.Chart#valueSets")
    void everyVariableOfTheChartIsAKeyOfItsService(String values) {
        for (Container container : Chart.render(values).containers()) {
            ConfigurationRegistry registry = ConfigurationRegistry.of(serviceOf(container));

            assertThat(container.getEnv())
                    .extracting(EnvVar::getName)
                    .as("%s", container.getImage())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> OF_LIBRARIES.contains(name) || registry.has(name));
        }
    }

    @Test
    void theChartSetsWhatMustBeSet() {
        for (String service : Services.ALL) {
            List<String> set =
                    Chart
                            .render("minimal.yaml")
                            .deployment(service)
                            .getSpec()
                            .getTemplate()
                            .getSpec()
                            .getContainers()
                            .get(0)
                            .getEnv()
                            .stream()
                            .map(EnvVar::getName)
                            .toList();

            assertThat(ConfigurationRegistry.of(service).variables())
                    .filteredOn(Variable::mustBeSet)
                    .extracting(Variable::name)
                    .filteredOn(name -> !NOT_ALWAYS_SET.contains(name))
                    .hasSizeGreaterThanOrEqualTo(5)
                    .isSubsetOf(set);
        }
    }

    @Test
    void everyVariableOfTheComposeFileIsAKeyOfItsService() {
        Map<?, ?> compose = Manifests.documents(Repository.read("docker-compose.yml")).get(0);
        Map<?, ?> services = Members.map(compose, "services");

        for (String service : Services.ALL) {
            Map<?, ?> environment = Members.map(Members.map(services, service), "environment");
            ConfigurationRegistry registry = ConfigurationRegistry.of(service);

            assertThat(environment.keySet())
                    .hasSizeGreaterThan(10)
                    .allMatch(name -> registry.has(String.valueOf(name)), "is a key of " + service);
        }
    }

    @Test
    void everyVariableInTheDocumentationIsAKey() throws IOException {
        ConfigurationRegistry registry = ConfigurationRegistry.ofAllServices();
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages()) {
            Matcher matcher = VARIABLE.matcher(Files.readString(page));
            while (matcher.find()) {
                if (!registry.has(matcher.group()) && !NOT_OF_A_SERVICE.contains(matcher.group())) {
                    unknown.add(matcher.group() + " in " + page.getFileName());
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> documentation = Files.walk(Repository.file("docs"));
                Stream<Path> deployment = Files.walk(Repository.file("deploy/helm"))) {
            return Stream.of(
                            documentation,
                            deployment,
                            Stream.of(Repository.file("README.md"), Repository.file("CONTRIBUTING.md")))
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    /** From the image: {@code debrief/incident-service:1.2.3}. */
    private static String serviceOf(Container container) {
        return Services.ALL.stream()
                .filter(service -> container.getImage().contains("/" + service))
                .findFirst()
                .orElseThrow();
    }
}
