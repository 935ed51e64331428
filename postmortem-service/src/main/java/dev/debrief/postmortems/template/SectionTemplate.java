package dev.debrief.postmortems.template;

import dev.debrief.postmortems.incident.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One section of a template.
 *
 * @param key stable name in paths: {@code executive-summary}
 * @param title heading in the document
 * @param guidance for authors: what belongs here
 * @param requiredFrom lowest severity at which it must not be empty: LOW for always, null for never
 * @param draftedFrom source of the generated text; null for none
 */
public record SectionTemplate(
        String key,
        String title,
        String guidance,
        SectionKind kind,
        @Nullable Severity requiredFrom,
        @Nullable DraftedFrom draftedFrom) {}
