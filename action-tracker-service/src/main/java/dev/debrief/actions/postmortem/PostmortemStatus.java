package dev.debrief.actions.postmortem;

/** The status of a postmortem. */
public enum PostmortemStatus {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    PUBLISHED,
    CLOSED,
    WAIVED,
    /** One that this version does not know; accepts action items. */
    UNKNOWN;

    /** Whether the postmortem has been approved, so that its analysis counts. */
    public boolean isAgreed() {
        return this == APPROVED || this == PUBLISHED || this == CLOSED;
    }
}
