package dev.debrief.actions.action.bulk;

/** What a bulk request did with an entry. */
public enum BulkStatus {
    CREATED,
    CHANGED,
    /** It has a problem. */
    REFUSED,
    /** It is valid, but another entry is refused. */
    NOT_APPLIED
}
