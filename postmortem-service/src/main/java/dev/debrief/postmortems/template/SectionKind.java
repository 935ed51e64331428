package dev.debrief.postmortems.template;

/** Content of a section: PROSE is written by people, the others render data kept elsewhere. */
public enum SectionKind {
    PROSE,
    DETAILS,
    TIMELINE,
    IMPACT,
    FIVE_WHYS,
    FISHBONE,
    FACTORS,
    LESSONS,
    OPEN_QUESTIONS,
    ACCEPTED_RISKS,
    MEETING,
    ACTION_ITEMS,
    FOLLOW_UP,
    EVIDENCE
}
