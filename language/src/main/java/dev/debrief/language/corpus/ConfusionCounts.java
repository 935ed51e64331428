package dev.debrief.language.corpus;

/** How often a rule found what it must, missed it, and found what is innocent. */
public record ConfusionCounts(int truePositives, int missed, int falsePositives) {

    static final ConfusionCounts TRUE_POSITIVE = new ConfusionCounts(1, 0, 0);
    static final ConfusionCounts FALSE_NEGATIVE = new ConfusionCounts(0, 1, 0);
    static final ConfusionCounts FALSE_POSITIVE = new ConfusionCounts(0, 0, 1);

    ConfusionCounts plus(ConfusionCounts other) {
        return new ConfusionCounts(
                truePositives + other.truePositives, missed + other.missed, falsePositives + other.falsePositives);
    }

    /** The part of what it found that is right, 1 for nothing found. */
    public double precision() {
        return truePositives + falsePositives == 0 ? 1 : (double) truePositives / (truePositives + falsePositives);
    }

    /** The part of what is there that it found, 1 for nothing there. */
    public double recall() {
        return truePositives + missed == 0 ? 1 : (double) truePositives / (truePositives + missed);
    }
}
