package dev.debrief.platform.startup;

import dev.debrief.platform.outgoing.OutgoingProxy;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings of Quarkus that follow from those of Debrief in ways that an expression cannot say. It also makes the
 * process trust the configured certificates, because the client of the identity provider connects before any bean
 * exists.
 */
public class DerivedConfigSourceFactory implements ConfigSourceFactory {

    private static final int ABOVE_ENVIRONMENT = 310;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        value(context, TrustedCertificates.KEY).map(Path::of).ifPresent(TrustedCertificates::install);
        Map<String, String> derived = new HashMap<>();
        boolean serves = value(context, "debrief.startup.task")
                .map(task -> task.equalsIgnoreCase(StartupTask.SERVE.name()))
                .orElse(true);
        if (!serves) {
            // A task answers no request, and its job need not be configured for an identity provider.
            derived.put("quarkus.oidc.tenant-enabled", "false");
        }
        if (value(context, "debrief.traces.endpoint").isEmpty()) {
            // Nothing would collect them.
            derived.put("quarkus.otel.traces.sampler.arg", "0.0");
        }
        proxy(context).ifPresent(proxy -> derived.putAll(ofIdentityProvider(proxy, context)));
        return List.of(new PropertiesConfigSource(derived, "derived settings", ABOVE_ENVIRONMENT));
    }

    private static Map<String, String> ofIdentityProvider(OutgoingProxy proxy, ConfigSourceContext context) {
        String server = value(context, "debrief.oidc.server-url").orElse("");
        Map<String, String> derived = new HashMap<>();
        if (!server.isEmpty() && proxy.isUsedFor(hostOf(server))) {
            derived.put("quarkus.oidc.proxy.host", proxy.host());
            derived.put("quarkus.oidc.proxy.port", Integer.toString(proxy.port()));
            String user = proxy.user();
            if (user != null) {
                derived.put("quarkus.oidc.proxy.username", user);
                derived.put("quarkus.oidc.proxy.password", String.valueOf(proxy.password()));
            }
        }
        return derived;
    }

    private static Optional<OutgoingProxy> proxy(ConfigSourceContext context) {
        return value(context, "debrief.proxy.host")
                .map(host -> new OutgoingProxy(
                        host,
                        value(context, "debrief.proxy.port").map(Integer::valueOf).orElse(3128),
                        value(context, "debrief.proxy.user").orElse(null),
                        value(context, "debrief.proxy.password").orElse(""),
                        value(context, "debrief.proxy.direct-hosts")
                                .map(hosts -> Arrays.asList(hosts.split(",")))
                                .orElse(List.of())));
    }

    private static String hostOf(String url) {
        try {
            return String.valueOf(URI.create(url).getHost());
        } catch (IllegalArgumentException invalid) {
            return ""; // reported by the check of the identity provider
        }
    }

    private static Optional<String> value(ConfigSourceContext context, String key) {
        ConfigValue value = context.getValue(key);
        return Optional.ofNullable(value)
                .map(ConfigValue::getValue)
                .filter(text -> !text.isBlank());
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ABOVE_ENVIRONMENT);
    }
}
