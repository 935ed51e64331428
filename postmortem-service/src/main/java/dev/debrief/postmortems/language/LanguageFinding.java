package dev.debrief.postmortems.language;

import dev.debrief.language.LintFinding;
import dev.debrief.language.Severity;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words that blame, or that hide what happened. */
@Schema(description = "Words that blame, or that hide what happened")
public record LanguageFinding(
        @Schema(description = "The rule that found them", examples = "role-failed")
        String ruleId,

        @Schema(description = "What kind of rule that is", examples = "B2")
        String category,

        @Schema(
                description = "How much it matters; an ERROR keeps a postmortem from being published",
                examples = "WARNING")
        Severity severity,

        @Schema(
                description = "The section of a whole document, named after its heading; empty otherwise",
                examples = "causes")
        String section,

        @Schema(description = "Where they start, in UTF-16 units of the text", examples = "2")
        int start,

        @Schema(description = "Where they end", examples = "23")
        int end,

        @Schema(description = "Where they start, in code points, as Python and Go count", examples = "2")
        int startInCodePoints,

        @Schema(description = "Where they end, in code points", examples = "23")
        int endInCodePoints,

        @Schema(description = "The words", examples = "The developer assumed")
        String excerpt,

        @Schema(description = "What is wrong", examples = "A role or a team is told as what failed.")
        String message,

        @Schema(description = "Why it matters", examples = "People act sensibly with what they see at the time.")
        String why,

        @Schema(
                description = "How to say it instead; the first one is made of the sentence where that is safe",
                examples = "[\"Ask \\\"What made it look as if all promotions have metadata?\\\" and tell of that.\"]")
        List<String> suggestions,

        @Schema(
                description = "Where the rule is explained",
                examples = "https://debrief.dev/language-rules#role-failed")
        @Nullable String docUrl,

        @Schema(description = "The pack that has the rule, and its version", examples = "debrief-core 1")
        String rulePackVersion) {

    public LanguageFinding {
        suggestions = List.copyOf(suggestions);
    }

    static LanguageFinding of(LintFinding finding) {
        return new LanguageFinding(
                finding.ruleId(),
                finding.category(),
                finding.severity(),
                finding.section(),
                finding.span().start(),
                finding.span().end(),
                finding.startInCodePoints(),
                finding.endInCodePoints(),
                finding.excerpt(),
                finding.message(),
                finding.why(),
                finding.suggestions(),
                finding.docUrl(),
                finding.rulePackVersion());
    }
}
