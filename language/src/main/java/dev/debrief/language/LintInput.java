package dev.debrief.language;

import java.util.List;
import java.util.Set;

/**
 * A text to look at.
 *
 * @param markdown the text
 * @param places its sections in the order of the text, the first one from its start
 * @param people names by which people may be called in it, besides their roles; those in small letters are handles
 * @param plain whether it is not Markdown, after all
 */
public record LintInput(String markdown, List<TextSection> places, Set<String> people, boolean plain) {

    public LintInput {
        places = List.copyOf(places);
        people = Set.copyOf(people);
        if (places.isEmpty() || places.get(0).from() != 0) {
            throw new IllegalArgumentException("The first place of a passage is from its start");
        }
    }

    /** A text that is one section, or a part of one. */
    public LintInput(String section, Context context, String markdown, Set<String> people) {
        this(markdown, List.of(new TextSection(0, section, context)), people, false);
    }

    /** A text of which nothing more is known. */
    public static LintInput of(String markdown) {
        return new LintInput("", Context.ANY, markdown, Set.of());
    }

    /** A text without Markdown. */
    public static LintInput plain(String text, Context context, Set<String> people) {
        return new LintInput(text, List.of(new TextSection(0, "", context)), people, true);
    }

    /** A whole document, whose headings tell what its sections are: "Timeline", "Lessons learned". */
    public static LintInput document(String markdown, Set<String> people) {
        return new LintInput(markdown, Headings.sectionsOf(markdown), people, false);
    }

    /**
     * Where a section begins.
     *
     * @param from index of its first UTF-16 unit
     * @param section as findings name it: {@code executive-summary}
     * @param context what kind of text it is
     */
    public record TextSection(int from, String section, Context context) {}
}
