package dev.debrief.notifications.message;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator puts in the place of a built-in template.
 *
 * @param headline null to keep the built-in one
 * @param body null to keep the built-in one
 */
public record TemplateText(
        @Nullable String headline, @Nullable String body) {

    static final TemplateText NONE = new TemplateText(null, null);

    boolean isEmpty() {
        return headline == null && body == null;
    }
}
