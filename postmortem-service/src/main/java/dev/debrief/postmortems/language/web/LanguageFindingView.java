package dev.debrief.postmortems.language.web;

import dev.debrief.language.Severity;
import dev.debrief.postmortems.language.LanguageFinding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "LanguageFinding", description = "A phrase that blames or obscures what happened")
public record LanguageFindingView(
        @Schema(description = "Id of the rule", examples = "role-failed")
        String ruleId,

        @Schema(description = "Category of the rule", examples = "B2")
        String category,

        @Schema(description = "Severity; an ERROR blocks publication", examples = "WARNING")
        Severity severity,

        @Schema(
                description = "Section of a whole document, named after its heading; otherwise empty",
                examples = "causes")
        String section,

        @Schema(description = "Start offset in UTF-16 code units", examples = "2")
        int start,

        @Schema(description = "End offset in UTF-16 code units, exclusive", examples = "23")
        int end,

        @Schema(description = "Start offset in code points, as Python and Go count", examples = "2")
        int startInCodePoints,

        @Schema(description = "End offset in code points, exclusive", examples = "23")
        int endInCodePoints,

        @Schema(description = "The phrase", examples = "The developer assumed")
        String excerpt,

        @Schema(description = "What is wrong", examples = "A role or a team is named as what failed.")
        String message,

        @Schema(description = "Why it matters", examples = "People act sensibly with what they see at the time.")
        String why,

        @Schema(
                description = "Alternatives; the first is derived from the sentence if that is safe",
                examples = "[\"Describe what made it look as if all promotions have metadata.\"]")
        List<String> suggestions,

        @Schema(description = "Documentation of the rule", examples = "https://debrief.dev/language-rules#role-failed")
        @Nullable String docUrl,

        @Schema(description = "Name and version of the rule pack", examples = "debrief-core 1")
        String rulePackVersion) {

    public static LanguageFindingView of(LanguageFinding finding) {
        return new LanguageFindingView(
                finding.ruleId(),
                finding.category(),
                finding.severity(),
                finding.section(),
                finding.start(),
                finding.end(),
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
