package dev.debrief.platform.settings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition of a rule and the value it was compared with. */
@Schema(name = "RuleCheck", description = "A condition and the value it was compared with")
public record RuleCheck(
        @Schema(description = "The condition", examples = "durationAtLeastMinutes", required = true)
        String condition,

        @Schema(description = "Expected value", examples = "60", required = true)
        String expected,

        @Schema(description = "Value of the incident; `not known` if unknown", examples = "80", required = true)
        String actual,

        @Schema(description = "Whether it holds", examples = "true", required = true)
        boolean holds) {

    /** The actual value where there is none. */
    public static final String NOT_KNOWN = "not known";
}
