package dev.debrief.platform.startup;

import io.smallrye.config.EnvConfigSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.logging.Logger;

/**
 * Rejects unknown {@code debrief.*} keys in files and system properties. Unknown environment variables are only logged,
 * because Kubernetes sets {@code DEBRIEF_…_PORT} for every Service whose name starts with {@code debrief-}.
 */
@ApplicationScoped
class ConfigurationCheck {

    private static final Logger LOG = Logger.getLogger(ConfigurationCheck.class);
    private static final String PREFIX = "debrief.";
    private static final String VARIABLE_PREFIX = "DEBRIEF_";

    private final Config config;

    ConfigurationCheck(Config config) {
        this.config = config;
    }

    void run() {
        ConfigurationKeys keys = ConfigurationKeys.ofClassPath();
        for (ConfigSource source : config.getConfigSources()) {
            if (source instanceof EnvConfigSource) {
                unknownVariables(source, keys)
                        .forEach(name -> LOG.warnf("Environment variable %s is no setting of Debrief; ignored", name));
            } else {
                unknownKeys(source, keys).findFirst().ifPresent(name -> {
                    throw new StartupFailedException("unknown key " + name + " in " + nameOf(source)
                            + ". Did you mean " + keys.nearest(name)
                            + "? All keys are in docs/configuration.md.");
                });
            }
        }
    }

    /** The file of {@code PropertiesConfigSource[source=/etc/debrief/application.properties]}. */
    private static String nameOf(ConfigSource source) {
        return source.getName().replaceFirst(".*\\[source=(.+)]", "$1");
    }

    private static Stream<String> unknownKeys(ConfigSource source, ConfigurationKeys keys) {
        return names(source, PREFIX).filter(name -> keys.find(name).isEmpty());
    }

    private static Stream<String> unknownVariables(ConfigSource source, ConfigurationKeys keys) {
        return names(source, VARIABLE_PREFIX).filter(name -> !keys.isSetBy(name));
    }

    private static Stream<String> names(ConfigSource source, String prefix) {
        Set<String> sorted = new TreeSet<>(source.getPropertyNames());
        return sorted.stream().filter(name -> name.startsWith(prefix));
    }
}
