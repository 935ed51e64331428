package dev.debrief.postmortems.policy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How one rule judged an incident. */
@Schema(description = "How one rule judged the incident")
public record RuleTrace(
        @Schema(description = "The rule", examples = "long-outage", required = true)
        String rule,

        @Schema(description = "Whether it asks for a postmortem", examples = "true", required = true)
        boolean matched,

        @Schema(description = "What it says when it does", examples = "it lasted long", required = true)
        String because,

        @Schema(description = "Its conditions", required = true)
        List<Check> checks) {

    public RuleTrace {
        checks = List.copyOf(checks);
    }

    /** One condition and what it met. */
    @Schema(name = "RuleCheck", description = "One condition and what it met")
    public record Check(
            @Schema(description = "The condition", examples = "durationAtLeastMinutes", required = true)
            String condition,

            @Schema(description = "What it asks for", examples = "60", required = true)
            String expected,

            @Schema(
                    description = "What the incident has; `not known` where nobody knows",
                    examples = "80",
                    required = true)
            String actual,

            @Schema(description = "Whether it holds", examples = "true", required = true)
            boolean holds) {}
}
