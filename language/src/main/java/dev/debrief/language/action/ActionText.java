package dev.debrief.language.action;

import org.jspecify.annotations.Nullable;

/**
 * The texts of an action item.
 *
 * @param description can name the result that the title does not name
 * @param successMeasure how to tell that it is done; can say how much, so that the title does not have to
 */
public record ActionText(
        String title,
        @Nullable String description,
        @Nullable String successMeasure) {

    /** A title alone. */
    public static ActionText of(String title) {
        return new ActionText(title, null, null);
    }
}
