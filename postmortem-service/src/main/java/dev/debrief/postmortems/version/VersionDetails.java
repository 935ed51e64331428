package dev.debrief.postmortems.version;

import dev.debrief.postmortems.language.LanguageCheckReport;
import org.jspecify.annotations.Nullable;

/**
 * A version with its content.
 *
 * @param language the language check at that time; null when there was none
 */
public record VersionDetails(
        VersionEntry entry,
        ContentSnapshot content,
        @Nullable LanguageCheckReport language) {}
