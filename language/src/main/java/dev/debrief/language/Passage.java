package dev.debrief.language;

import java.util.Set;

/**
 * A text to look at.
 *
 * @param section where it stands, as findings name it: {@code executive-summary}
 * @param context what kind of text it is
 * @param markdown the text
 * @param people names by which people may be called in it, besides their roles
 */
public record Passage(String section, Context context, String markdown, Set<String> people) {

    public Passage {
        people = Set.copyOf(people);
    }

    /** A text of which nothing more is known. */
    public static Passage of(String markdown) {
        return new Passage("", Context.ANY, markdown, Set.of());
    }
}
