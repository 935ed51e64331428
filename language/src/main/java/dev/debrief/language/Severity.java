package dev.debrief.language;

/** How much a finding matters, the least first. */
public enum Severity {
    /** Not reported. */
    OFF(0),
    /** Worth a thought. */
    INFO(1),
    /** Readers are likely to hear blame. */
    WARNING(3),
    /** Blame in plain words; keeps a postmortem from being published. */
    ERROR(10);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
