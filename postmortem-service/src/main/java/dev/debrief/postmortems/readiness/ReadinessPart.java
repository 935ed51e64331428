package dev.debrief.postmortems.readiness;

/**
 * The parts of completeness. Their weights are fixed and add up to 100: more items of a kind earn no more points, and
 * one item that lacks something costs the points for it.
 */
public enum ReadinessPart {
    /** Required sections that say something of their own. */
    SECTIONS(20),
    /** That there is a timeline, and that it has no long gap. */
    TIMELINE(10),
    /** That impacts are assessed, and with at least one number each, or one that is explicitly not known. */
    IMPACT(10),
    /** The depth of the longest chain of whys whose answers say something new, up to the required depth. */
    FIVE_WHYS(16),
    /** That factors are named, that they are conditions, and that each has evidence and an action item. */
    FACTORS(16),
    /** Kinds of lessons, up to two. */
    LESSONS(8),
    /** That there is a meeting, and that everybody of the response attended or is invited. */
    MEETING(8),
    /** That there are action items, and that each has an owner, a date, a measure and a title that can be acted on. */
    ACTION_ITEMS(12);

    private final int weight;

    ReadinessPart(int weight) {
        this.weight = weight;
    }

    /** Points possible. */
    int weight() {
        return weight;
    }
}
