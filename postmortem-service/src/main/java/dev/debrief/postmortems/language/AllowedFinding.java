package dev.debrief.postmortems.language;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Words that their author lets stand. */
@Schema(description = "Words that their author lets stand with a comment: <!-- lint:allow B9 reason=\"…\" -->")
public record AllowedFinding(
        @Schema(description = "Why", examples = "The regulator asks for one root cause.")
        String reason,

        @Schema(description = "What was found") LanguageFinding finding) {}
