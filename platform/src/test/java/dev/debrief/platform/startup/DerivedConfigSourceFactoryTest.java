package dev.debrief.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DerivedConfigSourceFactoryTest {

    private static final String TENANT = "quarkus.oidc.tenant-enabled";
    private static final String RATIO = "quarkus.otel.traces.sampler.arg";
    private static final String PROXY = "quarkus.oidc.proxy.host";

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "create-topics", "MIGRATE"})
    void aTaskNeedsNoIdentityProvider(String task) {
        assertThat(derived(Map.of("debrief.startup.task", task), TENANT)).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "SERVE", ""})
    void aServiceDoes(String task) {
        assertThat(derived(Map.of("debrief.startup.task", task), TENANT)).isEmpty();
    }

    @Test
    void tracesNothingWithoutACollector() {
        assertThat(derived(Map.of(RATIO, "0.5"), RATIO)).contains("0.0");
        assertThat(derived(Map.of(RATIO, "0.5", "debrief.traces.endpoint", "http://collector:4317"), RATIO))
                .contains("0.5");
    }

    @Test
    void reachesTheIdentityProviderThroughTheProxyUnlessItIsNear() {
        Map<String, String> behind =
                Map.of("debrief.oidc.server-url", "https://login.example.com/acme", "debrief.proxy.host", "proxy.example");
        Map<String, String> near = Map.of(
                "debrief.oidc.server-url",
                "https://login.corp.example/acme",
                "debrief.proxy.host",
                "proxy.example",
                "debrief.proxy.direct-hosts",
                "git.example, .corp.example");

        assertThat(derived(behind, PROXY)).contains("proxy.example");
        assertThat(derived(behind, "quarkus.oidc.proxy.port")).contains("3128");
        assertThat(derived(near, PROXY)).isEmpty();
    }

    private static Optional<String> derived(Map<String, String> settings, String key) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test.properties", 100))
                .withSources(new DerivedConfigSourceFactory())
                .build();
        return config.getOptionalValue(key, String.class);
    }
}
