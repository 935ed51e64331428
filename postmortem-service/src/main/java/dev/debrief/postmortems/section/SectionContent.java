package dev.debrief.postmortems.section;

import dev.debrief.postmortems.template.SectionTemplate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section with its text, as versions store it.
 *
 * @param shape the section of the template
 * @param text Markdown
 * @param editedBy handle of the last author; null when nobody had written
 */
public record SectionContent(
        SectionTemplate shape,
        String text,
        @Nullable String editedBy,
        @Nullable Instant editedAt) {}
