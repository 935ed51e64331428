package dev.debrief.language;

import java.util.Locale;

/** What kind of text it is; the same words weigh differently in a timeline and in a lesson. */
public enum Context {
    /** Nothing is known about it. */
    ANY,
    SUMMARY,
    NARRATIVE,
    TIMELINE,
    IMPACT,
    CAUSES,
    LESSONS,
    ACTIONS;

    /** What stands under a heading like this one. @param otherwise when the heading does not tell */
    public static Context under(String heading, Context otherwise) {
        return Headings.contextOf(heading, otherwise);
    }

    /** As rule packs write it: {@code causes}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
