package dev.debrief.postmortems.template;

/** What fills a section: people's words, or something that is kept elsewhere and told here. */
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
    FOLLOW_UP
}
