package dev.debrief.postmortems.version;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.section.SectionContent;
import java.util.List;

/** What people wrote in a postmortem, in the order of the document, without data of incidents and action items. */
public record ContentSnapshot(
        String title, String template, int templateVersion, List<SectionContent> sections, Analysis analysis) {

    public ContentSnapshot {
        sections = List.copyOf(sections);
    }
}
