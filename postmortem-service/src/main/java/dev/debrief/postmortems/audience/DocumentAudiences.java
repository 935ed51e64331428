package dev.debrief.postmortems.audience;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.postmortems.incident.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a document has for its audiences. */
public record DocumentAudiences(
        List<SectionAudience> sections,
        @Nullable ExternalSummary externalSummary,
        @Nullable Person summaryWriter) {

    public DocumentAudiences {
        sections = List.copyOf(sections);
    }

    /** By the keys of the sections. */
    public Map<String, Audience> bySection() {
        return sections.stream().collect(Collectors.toMap(SectionAudience::section, SectionAudience::audience));
    }
}
