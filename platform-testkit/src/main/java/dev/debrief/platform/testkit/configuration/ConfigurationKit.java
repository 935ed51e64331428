package dev.debrief.platform.testkit.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.startup.ConfigurationKey;
import dev.debrief.platform.startup.ConfigurationKeys;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Checks that the configuration keys that a service uses are those in its registry and the platform's, with the same
 * defaults. Extend it in a service; it needs no running service:
 *
 * <pre>{@code
 * class ConfigurationTest extends ConfigurationKit {}
 * }</pre>
 */
public abstract class ConfigurationKit {

    /** Set by the build and the test kit. */
    private static final Set<String> TEST_KEYS =
            Set.of("debrief.accept", "debrief.home", "debrief.testkit.running", "debrief.testkit.running.*");

    @Test
    void registersTheKeysInUseWithTheirDefaults() {
        Map<String, String> registered = new TreeMap<>();
        ConfigurationKeys.ofClassPath().all().stream()
                .filter(key -> !TEST_KEYS.contains(key.name()))
                .forEach(key -> registered.put(key.name(), key.defaultValue()));

        assertThat(registered).containsExactlyEntriesOf(new TreeMap<>(KeysInUse.ofClassPath()));
    }

    @Test
    void describesEachKeyOnce() {
        var keys = ConfigurationKeys.ofClassPath().all();

        assertThat(keys).extracting(ConfigurationKey::name).doesNotHaveDuplicates();
        assertThat(keys)
                .allSatisfy(key -> assertThat(key.description()).as(key.name()).isNotBlank());
    }
}
