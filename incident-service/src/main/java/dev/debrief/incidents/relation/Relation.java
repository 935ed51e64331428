package dev.debrief.incidents.relation;

/** How an incident relates to another one. */
public enum Relation {
    RELATED,
    CAUSED_BY,
    CAUSE_OF,
    RECURRENCE_OF,
    RECURRED_AS;

    /** The same relation, seen from the other incident. */
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
