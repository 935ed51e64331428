package dev.debrief.postmortems.readiness;

import static dev.debrief.postmortems.readiness.ReadinessPart.ACTION_ITEMS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FACTORS;
import static dev.debrief.postmortems.readiness.ReadinessPart.FIVE_WHYS;
import static dev.debrief.postmortems.readiness.ReadinessPart.IMPACT;
import static dev.debrief.postmortems.readiness.ReadinessPart.LESSONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.MEETING;
import static dev.debrief.postmortems.readiness.ReadinessPart.SECTIONS;
import static dev.debrief.postmortems.readiness.ReadinessPart.TIMELINE;

import dev.debrief.postmortems.language.Substance;

/** What can be missing, why it matters, and what would satisfy. */
public enum ReadinessRule {
    SECTION_EMPTY(SECTIONS, "Readers who were not there find nothing where they look for it.", "Fill it."),
    SECTION_NOT_REVIEWED(
            SECTIONS,
            "Readers cannot tell whether anybody stands behind a generated text.",
            "Write it, or save the text as it is to confirm it."),
    SECTION_WITHOUT_CONTENT(
            SECTIONS,
            "A placeholder looks finished and tells nothing.",
            "Say it in at least " + Substance.OF_SECTION + " different words, or " + Substance.OF_ITEM
                    + " in each item."),
    SECTION_REPEATED(
            SECTIONS,
            "Readers look for something else here.",
            "Write what only this section is for, see its guidance."),
    TIMELINE_EMPTY(
            TIMELINE, "Without it everybody remembers another incident.", "Record what happened when, or import it."),
    TIMELINE_GAP(
            TIMELINE,
            "Long gaps often hide what there is most to learn from.",
            "Record what was tried or waited for in that time."),
    IMPACT_NOT_ASSESSED(
            IMPACT, "Without it, nobody can judge how much prevention is worth.", "Assess the impact of the incident."),
    IMPACT_WITHOUT_NUMBERS(
            IMPACT,
            "Incidents cannot be compared without numbers.",
            "Give one figure, estimated if need be, or mark one as NOT_KNOWN."),
    WHYS_MISSING(
            FIVE_WHYS,
            "Without asking why, the first explanation stays the only one.",
            "Ask why the impact was possible, and why that was."),
    WHYS_SHALLOW(
            FIVE_WHYS,
            "First answers are symptoms; what an organisation can change comes a few answers later.",
            "Ask why of the last answer, and answer with something new."),
    WHY_UNANSWERED(FIVE_WHYS, "The chain ends where nobody has investigated.", "Answer it, or remove it."),
    WHY_WITHOUT_CONTENT(
            FIVE_WHYS,
            "An answer that says nothing new explains nothing.",
            "Answer in at least " + Substance.OF_ITEM + " different words, and not with an earlier answer."),
    WHYS_SWITCH_BRANCH(
            FIVE_WHYS,
            "Depth comes from asking why of the previous answer; a new question starts another branch.",
            "Ask why of the previous answer, or move the question to where it follows."),
    FACTORS_MISSING(
            FACTORS,
            "Incidents have several contributing conditions; those not named remain.",
            "Name a condition that made the incident possible or worse."),
    FACTOR_WITHOUT_CONTENT(
            FACTORS,
            "A keyword does not say what can be changed.",
            "Describe the condition in at least " + Substance.OF_ITEM + " different words, once."),
    CAUSE_IS_SYMPTOM(
            FACTORS,
            "It describes what was seen. Ask why to find what can be changed.",
            "Describe what made it possible, or explain it further."),
    CAUSE_IS_PERSON(
            FACTORS,
            "The next person will face the same system.",
            "Describe what made the action look right at the time."),
    FACTOR_WITHOUT_EVIDENCE(
            FACTORS,
            "A claim that nobody can check is the first to be doubted.",
            "Link a timeline entry, a piece of evidence or a page."),
    FACTOR_WITHOUT_ACTION(
            FACTORS,
            "What contributed remains unless somebody decides to change it.",
            "Let an action item address it."),
    LESSONS_MISSING(LESSONS, "What was learned is lost with the people who were there.", "Write down a lesson."),
    LESSON_WITHOUT_CONTENT(
            LESSONS,
            "Nobody can follow a lesson that says nothing.",
            "Say it in at least " + Substance.OF_ITEM + " different words, once."),
    LESSONS_OF_ONE_KIND(
            LESSONS,
            "Keep what went well, and stop depending on luck.",
            "Add a lesson of another kind: WENT_WELL, WENT_POORLY, GOT_LUCKY or TAKEAWAY."),
    MEETING_MISSING(MEETING, "A document that nobody discussed is one person's view.", "Schedule the review meeting."),
    PEOPLE_MISSING(
            MEETING, "People who were there know something that nobody else does.", "Invite them, or ask them before."),
    ACTIONS_MISSING(
            ACTION_ITEMS,
            "Lessons without action items are forgotten.",
            "Add an action item, or accept a risk with its reason."),
    ACTION_ADDRESSES_UNKNOWN_FACTOR(
            ACTION_ITEMS,
            "The factor was removed or belongs to another postmortem, so nobody knows what it is for.",
            "Let the action item address factors of this postmortem."),
    ACTION_WITHOUT_OWNER(ACTION_ITEMS, "What everybody should do, nobody does.", "Assign it to a person or a team."),
    ACTION_WITHOUT_DATE(ACTION_ITEMS, "Without a due date it is never late and never done.", "Set its due date."),
    ACTION_WITHOUT_MEASURE(
            ACTION_ITEMS,
            "Nobody can tell whether it is done or helped.",
            "Give it a success measure of at least " + Substance.OF_ITEM
                    + " different words: how its effect will be seen."),
    ACTION_WORDING(
            ACTION_ITEMS,
            "Nobody can tell what will be done, or when it is done.",
            "Begin the title with what will be done, and say to what and how much."),
    ACTION_RECURRED(
            ACTION_ITEMS,
            "What it was for happened again, so the analysis may have missed something.",
            "Look at both incidents together. Then verify the action item again, or drop it and give a reason.");

    private final ReadinessPart part;
    private final String why;
    private final String remedy;

    ReadinessRule(ReadinessPart part, String why, String remedy) {
        this.part = part;
        this.why = why;
        this.remedy = remedy;
    }

    ReadinessPart part() {
        return part;
    }

    String why() {
        return why;
    }

    String remedy() {
        return remedy;
    }
}
