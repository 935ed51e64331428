package dev.debrief.postmortems.readiness;

/** What the completeness of a postmortem is made of, each part as heavy as every other. */
public enum ReadinessPart {
    /** Required sections that have something in them. */
    SECTIONS,
    /** Steps of the timeline without a long gap between them. */
    TIMELINE,
    /** Impacts of incidents that are told with a number, or with saying that it is not known. */
    IMPACT,
    /** Whys one below the other, up to as many as are deep enough. */
    FIVE_WHYS,
    /** Factors with evidence, and factors that an action item sees to. */
    FACTORS,
    /** Kinds of lessons, up to two. */
    LESSONS,
    /** People of the response who were, or are to be, in the meeting. */
    MEETING,
    /** Owners, dates and measures of action items. */
    ACTION_ITEMS
}
