package dev.debrief.postmortems.version;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.section.SectionContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in a postmortem, in the order of the document, without data of incidents and action items.
 *
 * @param externalSummary null if there was none, and in older rows
 */
public record ContentSnapshot(
        String title,
        String template,
        int templateVersion,
        List<SectionContent> sections,
        Analysis analysis,
        @Nullable ExternalSummary externalSummary) {

    public ContentSnapshot {
        sections = List.copyOf(sections);
    }
}
