package dev.debrief.postmortems.postmortem;

/** Where a postmortem is in its life. */
public enum PostmortemStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    CLOSED,
    /** An approver said why none is needed. */
    WAIVED;

    /** What was approved is not changed behind the approver's back, what was published not at all. */
    public boolean isWritable() {
        return this == DRAFT || this == IN_REVIEW;
    }

    boolean isPublished() {
        return this == PUBLISHED || this == CLOSED;
    }

    boolean isToBePublished() {
        return isWritable() || this == APPROVED;
    }
}
