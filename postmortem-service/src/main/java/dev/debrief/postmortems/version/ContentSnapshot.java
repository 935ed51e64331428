package dev.debrief.postmortems.version;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.template.SectionTemplate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote of a postmortem, in the order of the document. What incidents and action items tell is not in it.
 */
public record ContentSnapshot(
        String title, String template, int templateVersion, List<Passage> sections, Analysis analysis) {

    public ContentSnapshot {
        sections = List.copyOf(sections);
    }

    /** A section with its text. @param editedBy null when nobody had written there */
    public record Passage(
            SectionTemplate shape,
            String text,
            @Nullable String editedBy,
            @Nullable Instant editedAt) {}
}
