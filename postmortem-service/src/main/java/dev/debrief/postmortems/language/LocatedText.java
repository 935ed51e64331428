package dev.debrief.postmortems.language;

import dev.debrief.language.Context;
import dev.debrief.language.LintInput;
import java.util.Set;

/**
 * A text with where it stands.
 *
 * @param place {@code sections/executive-summary}
 * @param path where it is written
 */
public record LocatedText(String place, String path, LintInput passage) {

    public static LocatedText of(String place, String path, Context context, String markdown, Set<String> people) {
        return new LocatedText(place, path, new LintInput(place, context, markdown, people));
    }
}
