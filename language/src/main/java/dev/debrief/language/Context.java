package dev.debrief.language;

import java.util.Locale;

/**
 * The kind of a text. The severity of a rule depends on it: a phrase can be fine in a timeline and a finding in a
 * lesson.
 */
public enum Context {
    /** Unknown kind. */
    ANY,
    SUMMARY,
    NARRATIVE,
    TIMELINE,
    IMPACT,
    CAUSES,
    LESSONS,
    ACTIONS;

    /** The context of a section with this heading. @param otherwise returned if the heading does not determine it */
    public static Context under(String heading, Context otherwise) {
        return Headings.contextOf(heading, otherwise);
    }

    /** The name in rule packs: {@code causes}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
