package dev.debrief.postmortems.policy;

public enum DecisionOutcome {
    /** A rule requires a postmortem. */
    REQUIRED,
    /** No rule requires one. */
    NOT_REQUIRED,
    /** A person requested one, regardless of the rules. */
    DEMANDED
}
