package dev.debrief.language;

import java.util.List;
import java.util.Set;

/**
 * A text to check.
 *
 * @param markdown the text
 * @param sections in text order; the first one starts at 0
 * @param people names of people who can occur in the text; names in lower case are handles
 * @param plain whether the text is plain text instead of Markdown
 */
public record LintInput(String markdown, List<TextSection> sections, Set<String> people, boolean plain) {

    public LintInput {
        sections = List.copyOf(sections);
        people = Set.copyOf(people);
        if (sections.isEmpty() || sections.get(0).from() != 0) {
            throw new IllegalArgumentException("The first section must start at 0");
        }
    }

    /** A text with a single section. */
    public LintInput(String section, Context context, String markdown, Set<String> people) {
        this(markdown, List.of(new TextSection(0, section, context)), people, false);
    }

    /** A text without further information. */
    public static LintInput of(String markdown) {
        return new LintInput("", Context.ANY, markdown, Set.of());
    }

    /** Plain text. */
    public static LintInput plain(String text, Context context, Set<String> people) {
        return new LintInput(text, List.of(new TextSection(0, "", context)), people, true);
    }

    /** A document whose headings determine its sections: "Timeline", "Lessons learned". */
    public static LintInput document(String markdown, Set<String> people) {
        return new LintInput(markdown, Headings.sectionsOf(markdown), people, false);
    }

    /**
     * The start of a section.
     *
     * @param from index in UTF-16 code units
     * @param section name used in findings: {@code executive-summary}
     * @param context kind of the text
     */
    public record TextSection(int from, String section, Context context) {}
}
