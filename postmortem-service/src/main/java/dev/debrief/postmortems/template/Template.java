package dev.debrief.postmortems.template;

import static dev.debrief.postmortems.template.SectionKind.ACTION_ITEMS;
import static dev.debrief.postmortems.template.SectionKind.DETAILS;
import static dev.debrief.postmortems.template.SectionKind.FACTORS;
import static dev.debrief.postmortems.template.SectionKind.FIVE_WHYS;
import static dev.debrief.postmortems.template.SectionKind.FOLLOW_UP;
import static dev.debrief.postmortems.template.SectionKind.IMPACT;
import static dev.debrief.postmortems.template.SectionKind.LESSONS;
import static dev.debrief.postmortems.template.SectionKind.PROSE;
import static dev.debrief.postmortems.template.SectionKind.TIMELINE;

import java.util.List;

/** Which sections a postmortem has, in the order of the document. */
public record Template(String name, List<SectionTemplate> sections) {

    /** Made of the sections that good postmortems have in common, in the order in which they are read. */
    public static final Template STANDARD = new Template(
            "standard",
            List.of(
                    filled(
                            "details",
                            "Incident Details",
                            "Date, reporter, duration and severity of the incident.",
                            DETAILS),
                    required(
                            "executive-summary",
                            "Executive Summary",
                            "What happened, who was affected and for how long, why, and what is being done: a few"
                                    + " sentences for somebody who reads nothing else.",
                            PROSE),
                    filled(
                            "timeline",
                            "Timeline of Events",
                            "What happened when, in UTC. Add what is missing to the incident.",
                            TIMELINE),
                    filled(
                            "impact",
                            "Impact Assessment",
                            "What users, the business and colleagues met, in figures and words.",
                            IMPACT),
                    prose(
                            "detection",
                            "Detection",
                            "How the incident was noticed, and what would have shown it sooner."),
                    prose(
                            "response",
                            "Response and Recovery",
                            "How the impact was stopped: what helped, and what the response had to wait for."),
                    required(
                            "root-cause-analysis",
                            "Root Cause Analysis",
                            "Ask why until the answers are about systems and processes.",
                            FIVE_WHYS),
                    prose(
                            "primary-root-cause",
                            "Primary Root Cause",
                            "The one condition whose change would have prevented the most, if there is one."),
                    required(
                            "contributing-factors",
                            "Contributing Factors",
                            "Conditions in technology, processes and the organisation that made it possible or worse.",
                            FACTORS),
                    required(
                            "lessons-learned",
                            "Lessons Learned",
                            "What went well, what did not, where luck helped, what to take away.",
                            LESSONS),
                    filled(
                            "action-items",
                            "Action Items",
                            "What will be done, by whom and until when. They are kept in the action tracker.",
                            ACTION_ITEMS),
                    filled(
                            "follow-up",
                            "Follow-up",
                            "When the action items and their effect are looked at together.",
                            FOLLOW_UP)));

    public Template {
        sections = List.copyOf(sections);
    }

    private static SectionTemplate prose(String key, String title, String guidance) {
        return new SectionTemplate(key, title, guidance, PROSE, false);
    }

    private static SectionTemplate filled(String key, String title, String guidance, SectionKind kind) {
        return new SectionTemplate(key, title, guidance, kind, false);
    }

    private static SectionTemplate required(String key, String title, String guidance, SectionKind kind) {
        return new SectionTemplate(key, title, guidance, kind, true);
    }
}
