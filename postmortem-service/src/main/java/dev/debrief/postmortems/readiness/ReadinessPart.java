package dev.debrief.postmortems.readiness;

/** The parts of completeness, with equal weights. */
public enum ReadinessPart {
    /** Required sections that are not empty. */
    SECTIONS,
    /** Steps of the timeline without a long gap between them. */
    TIMELINE,
    /** Incident impacts with at least one number, or one that is explicitly not known. */
    IMPACT,
    /** The depth of the longest chain of whys, up to the required depth. */
    FIVE_WHYS,
    /** Factors with evidence, and factors with an action item. */
    FACTORS,
    /** Kinds of lessons, up to two. */
    LESSONS,
    /** People of the response who attended, or are invited. */
    MEETING,
    /** Owners, dates and measures of action items. */
    ACTION_ITEMS
}
