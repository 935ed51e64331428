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

    /** As rule packs write it: {@code causes}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
