package dev.debrief.postmortems.readiness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a reader would miss. */
@Schema(description = "Something that a reader would miss")
public record ReadinessFinding(
        @Schema(description = "What is missing", examples = "FACTOR_WITHOUT_EVIDENCE")
        ReadinessRule rule,

        @Schema(description = "The part of completeness it belongs to", examples = "FACTORS")
        ReadinessPart part,

        @Schema(description = "What, in a sentence", examples = "Nothing supports the factor \"Testing process\".")
        String message,

        @Schema(description = "Why it matters", examples = "A claim that nobody can check is the first to be doubted.")
        String why,

        @Schema(
                description = "Where to see to it",
                examples = "/api/v1/postmortems/PM-7/contributing-factors/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        String path) {

    static ReadinessFinding of(ReadinessRule rule, String message, String path) {
        return new ReadinessFinding(rule, rule.part(), message, rule.why(), path);
    }
}
