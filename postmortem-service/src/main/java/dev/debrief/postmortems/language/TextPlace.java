package dev.debrief.postmortems.language;

import dev.debrief.language.Context;
import dev.debrief.language.Passage;
import java.util.Set;

/**
 * A text with where it stands.
 *
 * @param place {@code sections/executive-summary}
 * @param path where it is written
 */
public record TextPlace(String place, String path, Passage passage) {

    public static TextPlace of(String place, String path, Context context, String markdown, Set<String> people) {
        return new TextPlace(place, path, new Passage(place, context, markdown, people));
    }
}
