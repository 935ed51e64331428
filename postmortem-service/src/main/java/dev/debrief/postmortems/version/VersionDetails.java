package dev.debrief.postmortems.version;

import dev.debrief.postmortems.language.LanguageCheckReport;
import org.jspecify.annotations.Nullable;

/**
 * A version with what people had written.
 *
 * @param language what the rules of then said of it; null when nobody had looked
 */
public record VersionDetails(
        VersionEntry entry,
        ContentSnapshot content,
        @Nullable LanguageCheckReport language) {}
