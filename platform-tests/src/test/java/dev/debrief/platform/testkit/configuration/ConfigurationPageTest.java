package dev.debrief.platform.testkit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.startup.ConfigurationKey;
import dev.debrief.platform.startup.ConfigurationKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/configuration.md} lists the keys of all modules. After an intended change, {@code mvn -pl platform-tests
 * -am test -Ddebrief.accept=true -Dtest=ConfigurationPageTest} updates it.
 */
class ConfigurationPageTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = REPOSITORY.resolve("docs/configuration.md");

    private static final String INTRODUCTION = """
            # Configuration

            <!-- Generated from the files configuration-keys.tsv. Do not edit. -->

            Set a key with its environment variable, which is the same on one machine, in containers and on Kubernetes, or in a
            properties file named by `QUARKUS_CONFIG_LOCATIONS`: there, `DEBRIEF_DATABASE_URL` is `debrief.database.url`.
            Defaults are for the local stack.

            A service does not start with an unknown `debrief.*` key in a file; its message names the key and the most similar known
            one. It logs an unknown `DEBRIEF_*` variable and ignores it, because Kubernetes sets such variables for Services.
            Variables `KAFKA_…` set any setting of the Kafka clients, such as their security: `KAFKA_SECURITY_PROTOCOL` is
            `security.protocol`. Parameters of the JDBC URL do the same for PostgreSQL, such as
            `?sslmode=verify-full&sslrootcert=/etc/debrief/postgres-ca.crt`.
            Durations are `200ms`, `15s`, `30M`, `24H` or `60d`; sizes are `16K`, `1M` or `1G`.
            """;

    @Test
    void listsTheKeysOfAllModules() throws IOException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        append(page, "All services", "platform");
        for (String service : new String[] {"incident", "postmortem", "action-tracker", "notification"}) {
            append(page, service + "-service", service + "-service");
        }
        if (Boolean.getBoolean("debrief.accept")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static void append(StringBuilder page, String title, String module) throws IOException {
        page.append("\n## ").append(title).append('\n');
        Path file = REPOSITORY.resolve(module + "/src/main/resources/" + ConfigurationKeys.RESOURCE);
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#")) {
                page.append("\n##").append(line).append("\n\n| variable | default | |\n|---|---|---|\n");
            } else {
                page.append(row(ConfigurationKeys.parse(line)));
            }
        }
    }

    private static String row(ConfigurationKey key) {
        String name = key.name().contains("*") ? key.name() : key.variable();
        String value =
                key.defaultValue().isEmpty() ? "–" : "`" + key.defaultValue().replace(",", ", ") + "`";
        return "| `" + name + "` | " + value + " | " + key.description() + " |\n";
    }
}
