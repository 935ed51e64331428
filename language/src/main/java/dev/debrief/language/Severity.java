package dev.debrief.language;

/** The severity of a finding, in ascending order. */
public enum Severity {
    /** Not reported. */
    OFF(0),
    /** Worth considering. */
    INFO(1),
    /** Readers are likely to perceive blame. */
    WARNING(3),
    /** Explicit blame; prevents a postmortem from being published. */
    ERROR(10);

    private final int weight;

    Severity(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
