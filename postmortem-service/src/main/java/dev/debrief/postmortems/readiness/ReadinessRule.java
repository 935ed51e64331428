package dev.debrief.postmortems.readiness;

import static dev.debrief.postmortems.readiness.ReadinessPart.ACTION_ITEMS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FACTORS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FIVE_WHYS;
import static dev.debrief.postmortems.readiness.ReadinessPart.IMPACT;
import static dev.debrief.postmortems.readiness.ReadinessPart.LESSONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.MEETING;
import static dev.debrief.postmortems.readiness.ReadinessPart.SECTIONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.TIMELINE;

/** What can be missing, and why it matters. */
public enum ReadinessRule {
    SECTION_EMPTY(SECTIONS, "Readers who were not there find nothing where they look for it."),
    TIMELINE_EMPTY(TIMELINE, "Without it everybody remembers another incident."),
    TIMELINE_GAP(TIMELINE, "Long gaps often hide what there is most to learn from."),
    IMPACT_NOT_ASSESSED(IMPACT, "Without it, nobody can judge how much prevention is worth."),
    IMPACT_WITHOUT_NUMBERS(IMPACT, "Incidents cannot be compared without numbers. State explicitly what is not known."),
    WHYS_MISSING(FIVE_WHYS, "Without asking why, the first explanation stays the only one."),
    WHYS_SHALLOW(FIVE_WHYS, "First answers are symptoms; what an organisation can change comes a few answers later."),
    WHY_UNANSWERED(FIVE_WHYS, "The chain ends where nobody has investigated."),
    WHYS_SWITCH_BRANCH(
            FIVE_WHYS, "Depth comes from asking why of the previous answer; a new question starts another branch."),
    FACTORS_MISSING(FACTORS, "Incidents have several contributing conditions; those not named remain."),
    CAUSE_IS_SYMPTOM(FACTORS, "It describes what was seen. Ask why to find what can be changed."),
    CAUSE_IS_PERSON(FACTORS, "The next person will face the same system."),
    FACTOR_WITHOUT_EVIDENCE(FACTORS, "A claim that nobody can check is the first to be doubted."),
    FACTOR_WITHOUT_ACTION(FACTORS, "What contributed remains unless somebody decides to change it."),
    LESSONS_MISSING(LESSONS, "What was learned is lost with the people who were there."),
    LESSONS_OF_ONE_KIND(LESSONS, "Keep what went well, and stop depending on luck."),
    MEETING_MISSING(MEETING, "A document that nobody discussed is one person's view."),
    PEOPLE_MISSING(MEETING, "People who were there know something that nobody else does."),
    ACTIONS_MISSING(
            ACTION_ITEMS, "Lessons without action items are forgotten. Alternatively, accept a risk explicitly."),
    ACTION_ADDRESSES_UNKNOWN_FACTOR(
            ACTION_ITEMS, "The factor was removed or belongs to another postmortem, so nobody knows what it is for."),
    ACTION_WITHOUT_OWNER(ACTION_ITEMS, "What everybody should do, nobody does."),
    ACTION_WITHOUT_DATE(ACTION_ITEMS, "Without a due date it is never late and never done."),
    ACTION_WITHOUT_MEASURE(ACTION_ITEMS, "Nobody can tell whether it is done or helped.");

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
