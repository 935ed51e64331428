package dev.debrief.language.action;

/** The severity of a finding, in ascending order. */
public enum ActionSeverity {
    /** Worth considering. */
    ADVICE,
    /** The action is likely to be left undone, or to change nothing. */
    WARNING
}
