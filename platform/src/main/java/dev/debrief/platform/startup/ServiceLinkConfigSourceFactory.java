package dev.debrief.platform.startup;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

/**
 * Ignores the variables that Kubernetes sets for Services: beside a Service {@code debrief-http} every pod has
 * {@code DEBRIEF_HTTP_PORT=tcp://10.96.0.7:80}, which is not a port of this process. The key then has its default.
 */
public class ServiceLinkConfigSourceFactory implements ConfigSourceFactory {

    private static final Logger LOG = Logger.getLogger(ServiceLinkConfigSourceFactory.class);
    private static final Pattern LINK = Pattern.compile("(tcp|udp|sctp)://.*");
    private static final int ABOVE_ENVIRONMENT = 310;

    private final ConfigurationKeys keys;

    /** Called by the service loader. */
    public ServiceLinkConfigSourceFactory() {
        this(ConfigurationKeys.ofClassPath());
    }

    ServiceLinkConfigSourceFactory(ConfigurationKeys keys) {
        this.keys = keys;
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> defaults = new HashMap<>();
        for (ConfigurationKey key : keys.all()) {
            ConfigValue value = key.name().endsWith("port") ? context.getValue(key.name()) : null;
            if (value != null
                    && value.getValue() != null
                    && LINK.matcher(value.getValue()).matches()) {
                LOG.warnf(
                        "Environment variable %s=%s is a Kubernetes service link; ignored",
                        key.variable(), value.getValue());
                defaults.put(key.name(), key.defaultValue());
            }
        }
        return List.of(new PropertiesConfigSource(defaults, "defaults instead of service links", ABOVE_ENVIRONMENT));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ABOVE_ENVIRONMENT);
    }
}
