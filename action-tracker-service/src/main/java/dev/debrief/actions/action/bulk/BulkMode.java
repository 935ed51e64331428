package dev.debrief.actions.action.bulk;

/** What happens to the valid entries of a bulk request if others are refused. */
public enum BulkMode {
    /** One refused entry refuses all. */
    ALL_OR_NOTHING,
    /** The valid ones are applied. */
    VALID_ONLY
}
