package dev.debrief.postmortems.readiness;

import static dev.debrief.postmortems.readiness.ReadinessPart.ACTION_ITEMS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FACTORS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FIVE_WHYS;
import static dev.debrief.postmortems.readiness.ReadinessPart.IMPACT;
import static dev.debrief.postmortems.readiness.ReadinessPart.LESSONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.MEETING;
import static dev.debrief.postmortems.readiness.ReadinessPart.SECTIONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.TIMELINE;

/** What can be missing, and why that matters. */
public enum ReadinessRule {
    SECTION_EMPTY(SECTIONS, "Who was not there finds nothing where they look for it."),
    TIMELINE_EMPTY(TIMELINE, "Without it everybody remembers another incident."),
    TIMELINE_GAP(TIMELINE, "What took longest is where most can be learned, and it is what nobody wrote down."),
    IMPACT_NOT_ASSESSED(IMPACT, "Nobody can tell how much the next one is worth preventing."),
    IMPACT_WITHOUT_NUMBERS(
            IMPACT, "Two incidents cannot be compared by words. What is not known is worth saying, too."),
    WHYS_MISSING(FIVE_WHYS, "Without the question why, the first explanation stays the last."),
    WHYS_SHALLOW(FIVE_WHYS, "First answers are symptoms; what an organisation can change comes some answers later."),
    WHY_UNANSWERED(FIVE_WHYS, "The chain ends where nobody has looked."),
    WHYS_SWITCH_BRANCH(
            FIVE_WHYS, "Depth comes from asking why of the answer before; a new question is another branch."),
    FACTORS_MISSING(FACTORS, "Incidents come from several conditions; the ones not named stay."),
    CAUSE_IS_SYMPTOM(FACTORS, "It is what was seen. Asking why of it shows what can be changed."),
    CAUSE_IS_PERSON(FACTORS, "The next person will meet the same system."),
    FACTOR_WITHOUT_EVIDENCE(FACTORS, "A claim that nobody can check is the first to be doubted."),
    FACTOR_WITHOUT_ACTION(FACTORS, "What contributed stays as it is, unless that is decided."),
    LESSONS_MISSING(LESSONS, "What was learned leaves with those who were there."),
    LESSONS_OF_ONE_KIND(LESSONS, "What went well is worth keeping, and luck is worth not needing again."),
    MEETING_MISSING(MEETING, "A document that nobody talked about is one person's view."),
    PEOPLE_MISSING(MEETING, "Who was there and is not asked has seen something that nobody else has."),
    ACTIONS_MISSING(
            ACTION_ITEMS, "A lesson without an action item is forgotten. Risks can be accepted knowingly instead."),
    ACTION_WITHOUT_OWNER(ACTION_ITEMS, "What everybody is to see to, nobody sees to."),
    ACTION_WITHOUT_DATE(ACTION_ITEMS, "Without a date it never becomes late, and never becomes done."),
    ACTION_WITHOUT_MEASURE(ACTION_ITEMS, "Nobody can say that it is done, or that it helped.");

    private final ReadinessPart part;
    private final String why;

    ReadinessRule(ReadinessPart part, String why) {
        this.part = part;
        this.why = why;
    }

    ReadinessPart part() {
        return part;
    }

    String why() {
        return why;
    }
}
