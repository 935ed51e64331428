package dev.debrief.postmortems.analysis.item;

/** What a lesson is about. */
public enum LessonKind {
    WENT_WELL,
    WENT_POORLY,
    GOT_LUCKY,
    TAKEAWAY
}
