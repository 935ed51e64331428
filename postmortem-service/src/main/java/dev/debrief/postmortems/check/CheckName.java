package dev.debrief.postmortems.check;

import java.util.Locale;

/** What is looked at before a step. */
public enum CheckName {
    /** Every required section has something in it that somebody stands behind. */
    COMPLETENESS,
    /** Everybody who is asked has approved. */
    REVIEWS,
    /** Nothing in the document blames in plain words: no finding of severity ERROR. */
    LANGUAGE,
    /** Every thread of comments is resolved. */
    OPEN_THREADS,
    /** No incident that was resolved was reopened since. */
    INCIDENT_OVER;

    /** In words: {@code open threads}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
