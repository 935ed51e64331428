package dev.debrief.postmortems.publishing.client;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to call a target, with its opened credential.
 *
 * @param baseUrl null for the public address of the product
 * @param settings by the keys that {@link TargetTraits#settings()} names
 * @param user that the credential belongs to, where the product needs it
 */
public record TargetAccess(
        TargetKind kind,
        @Nullable String baseUrl,
        Map<String, String> settings,
        @Nullable String user,
        String credential) {

    public TargetAccess {
        settings = Map.copyOf(settings);
    }

    /** The value of a setting; null if it is not set. */
    public @Nullable String setting(String key) {
        return settings.get(key);
    }

    /** The value of a setting that the product requires. */
    public String required(String key) {
        return Objects.requireNonNull(settings.get(key), key);
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "TargetAccess[" + kind + "]";
    }
}
