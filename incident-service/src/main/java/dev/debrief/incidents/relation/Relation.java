package dev.debrief.incidents.relation;

/** What one incident is to another, read from the first one. */
public enum Relation {
    RELATED,
    CAUSED_BY,
    CAUSE_OF,
    RECURRENCE_OF,
    RECURRED_AS;

    /** The same, read from the other side. */
    public Relation inverse() {
        return switch (this) {
            case RELATED -> RELATED;
            case CAUSED_BY -> CAUSE_OF;
            case CAUSE_OF -> CAUSED_BY;
            case RECURRENCE_OF -> RECURRED_AS;
            case RECURRED_AS -> RECURRENCE_OF;
        };
    }
}
