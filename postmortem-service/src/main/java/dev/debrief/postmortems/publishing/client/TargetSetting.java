package dev.debrief.postmortems.publishing.client;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a product.
 *
 * @param description a sentence for admins
 * @param pattern that the whole value matches
 * @param defaultValue of an optional setting; null for none
 */
public record TargetSetting(
        String key,
        boolean required,
        String description,
        Pattern pattern,
        @Nullable String defaultValue) {

    public static TargetSetting required(String key, String description, String pattern) {
        return new TargetSetting(key, true, description, Pattern.compile(pattern), null);
    }

    public static TargetSetting optional(String key, String description, String pattern) {
        return new TargetSetting(key, false, description, Pattern.compile(pattern), null);
    }
}
