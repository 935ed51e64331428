package dev.debrief.language.corpus;

/** How often a rule found what it must, missed it, and found what is innocent. */
public record Tally(int hits, int missed, int falseAlarms) {

    static final Tally HIT = new Tally(1, 0, 0);
    static final Tally MISSED = new Tally(0, 1, 0);
    static final Tally FALSE_ALARM = new Tally(0, 0, 1);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, missed + other.missed, falseAlarms + other.falseAlarms);
    }

    /** The part of what it found that is right, 1 for nothing found. */
    public double precision() {
        return hits + falseAlarms == 0 ? 1 : (double) hits / (hits + falseAlarms);
    }

    /** The part of what is there that it found, 1 for nothing there. */
    public double recall() {
        return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
    }
}
