package dev.debrief.language.corpus;

/** Counts of correct and incorrect results of a rule. */
public record ConfusionCounts(int truePositives, int falseNegatives, int falsePositives) {

    static final ConfusionCounts TRUE_POSITIVE = new ConfusionCounts(1, 0, 0);
    static final ConfusionCounts FALSE_NEGATIVE = new ConfusionCounts(0, 1, 0);
    static final ConfusionCounts FALSE_POSITIVE = new ConfusionCounts(0, 0, 1);

    ConfusionCounts plus(ConfusionCounts other) {
        return new ConfusionCounts(
                truePositives + other.truePositives,
                falseNegatives + other.falseNegatives,
                falsePositives + other.falsePositives);
    }

    /** The fraction of found sentences that are correct; 1 if none was found. */
    public double precision() {
        return truePositives + falsePositives == 0 ? 1 : (double) truePositives / (truePositives + falsePositives);
    }

    /** The fraction of expected sentences that were found; 1 if none was expected. */
    public double recall() {
        return truePositives + falseNegatives == 0 ? 1 : (double) truePositives / (truePositives + falseNegatives);
    }
}
