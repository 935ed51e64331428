package dev.debrief.language;

/** How much a finding matters, the least first. */
public enum Severity {
    /** Not reported. */
    OFF,
    /** Worth a thought. */
    INFO,
    /** Readers are likely to hear blame. */
    WARNING,
    /** Blame in plain words; keeps a postmortem from being published. */
    ERROR
}
