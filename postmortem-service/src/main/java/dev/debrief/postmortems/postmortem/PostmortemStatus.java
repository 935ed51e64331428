package dev.debrief.postmortems.postmortem;

/** The status of a postmortem. */
public enum PostmortemStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    CLOSED,
    /** An approver decided that none is needed. */
    WAIVED;

    /** An approved postmortem must not change without its approver; a published one is read-only. */
    public boolean isWritable() {
        return this == DRAFT || this == IN_REVIEW;
    }

    public boolean isPublished() {
        return this == PUBLISHED || this == CLOSED;
    }

    /** Whether it is still on its way to publication. */
    public boolean isToBePublished() {
        return isWritable() || this == APPROVED;
    }

    /** What makes it writable again, for the caller of a refused change. */
    String howToWrite() {
        return switch (this) {
            case PUBLISHED, CLOSED -> "perform the transition REVISE to correct it";
            case WAIVED -> "perform the transition REINSTATE to edit it";
            case DRAFT, IN_REVIEW, APPROVED -> "request changes to edit it again";
        };
    }
}
