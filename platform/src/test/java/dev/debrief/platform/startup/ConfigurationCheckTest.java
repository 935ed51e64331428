package dev.debrief.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ConfigurationCheckTest {

    @Test
    void rejectsAnUnknownKeyInAFileAndNamesTheNearest() {
        var check = new ConfigurationCheck(config(file(Map.of("debrief.databse.pool-size", "20"))));

        assertThatThrownBy(check::run)
                .isInstanceOf(StartupFailedException.class)
                .hasMessageContaining("unknown key debrief.databse.pool-size in test.properties")
                .hasMessageContaining("Did you mean debrief.database.pool-size?");
    }

    @Test
    void acceptsKnownKeysAndThoseOfOthers() {
        var check = new ConfigurationCheck(config(file(Map.of(
                "debrief.log.json", "true",
                "debrief.http.large-bodies.evidence.limit", "100M",
                "debrief.openapi.key-examples.incidents", "INC-42",
                "quarkus.http.port", "8080"))));

        assertThatNoException().isThrownBy(check::run);
    }

    @Test
    void rejectsAKeyBelowAKnownOne() {
        var check = new ConfigurationCheck(config(file(Map.of("debrief.log.json.pretty", "true"))));

        assertThatThrownBy(check::run).hasMessageContaining("debrief.log.json.pretty");
    }

    @Test
    void ignoresUnknownEnvironmentVariables() {
        var check = new ConfigurationCheck(config(environment(Map.of("DEBRIEF_INCIDENT_PORT", "tcp://10.96.0.7:80"))));

        assertThatNoException().isThrownBy(check::run);
    }

    @Test
    void knowsTheVariablesOfKeys() {
        var keys = ConfigurationKeys.ofClassPath();

        assertThat(keys.isSetBy("DEBRIEF_DATABASE_POOL_SIZE")).isTrue();
        assertThat(keys.isSetBy("DEBRIEF_HTTP_LARGE_BODIES_EVIDENCE_LIMIT")).isTrue();
        assertThat(keys.isSetBy("DEBRIEF_DATABASE_POOLSIZE")).isFalse();
    }

    @Test
    void usesTheDefaultInsteadOfAKubernetesServiceLink() {
        var key = new ConfigurationKey("debrief.http.port", "8081", "port");
        var factory = new ServiceLinkConfigSourceFactory(new ConfigurationKeys(java.util.List.of(key)));
        var link = environment(Map.of("DEBRIEF_HTTP_PORT", "tcp://10.96.0.7:80"));
        var port = environment(Map.of("DEBRIEF_HTTP_PORT", "9000"));

        assertThat(config(link, factory).getValue("debrief.http.port", Integer.class))
                .isEqualTo(8081);
        assertThat(config(port, factory).getValue("debrief.http.port", Integer.class))
                .isEqualTo(9000);
    }

    private static ConfigSource file(Map<String, String> values) {
        return new PropertiesConfigSource(values, "test.properties", 250);
    }

    private static ConfigSource environment(Map<String, String> variables) {
        return new EnvConfigSource(variables, 300);
    }

    private static SmallRyeConfig config(ConfigSource source) {
        return new SmallRyeConfigBuilder().withSources(source).build();
    }

    private static SmallRyeConfig config(ConfigSource source, ServiceLinkConfigSourceFactory factory) {
        return new SmallRyeConfigBuilder()
                .withSources(source)
                .withSources(factory)
                .build();
    }
}
