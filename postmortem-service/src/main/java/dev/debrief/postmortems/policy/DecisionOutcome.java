package dev.debrief.postmortems.policy;

/** What was decided about an incident. */
public enum DecisionOutcome {
    /** A rule asks for a postmortem. */
    REQUIRED,
    /** No rule does. */
    NOT_REQUIRED,
    /** Somebody asked for one, whatever the rules say. */
    DEMANDED
}
