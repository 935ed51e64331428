package dev.debrief.platform.startup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.platform.problem.NearestName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The registry of configuration keys: the keys of the platform and of the service, from the file {@link #RESOURCE} of
 * each module. {@code docs/configuration.md} is generated from the same files.
 */
public final class ConfigurationKeys {

    /** One key a line: name, default and description, separated by tabs. Lines with {@code #} are headings. */
    public static final String RESOURCE = "META-INF/debrief/configuration-keys.tsv";

    private final List<ConfigurationKey> keys;

    ConfigurationKeys(List<ConfigurationKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the files of all modules on the class path. */
    public static ConfigurationKeys ofClassPath() {
        List<ConfigurationKey> keys = new ArrayList<>();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(RESOURCE))) {
                try (var reader = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
                    reader.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(ConfigurationKeys::parse)
                            .forEach(keys::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
        return new ConfigurationKeys(keys);
    }

    /** Parses a line of a file. */
    public static ConfigurationKey parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalStateException(RESOURCE + ": not a name, a default and a description: " + line);
        }
        return new ConfigurationKey(fields[0], fields[1], fields[2]);
    }

    public List<ConfigurationKey> all() {
        return keys;
    }

    /** The key that a property with this name sets. */
    public Optional<ConfigurationKey> find(String property) {
        return keys.stream().filter(key -> key.matches(property)).findFirst();
    }

    boolean isSetBy(String environmentVariable) {
        return keys.stream().anyMatch(key -> key.isSetBy(environmentVariable));
    }

    /** The known key that is most like the name. */
    String nearest(String name) {
        return NearestName.of(name, keys.stream().map(ConfigurationKey::name).toList())
                .orElseThrow();
    }
}
