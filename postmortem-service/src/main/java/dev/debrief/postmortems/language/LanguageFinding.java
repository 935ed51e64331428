package dev.debrief.postmortems.language;

import dev.debrief.language.LintFinding;
import dev.debrief.language.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A phrase that blames or obscures what happened. */
public record LanguageFinding(
        String ruleId,
        String category,
        Severity severity,
        String section,
        int start,
        int end,
        int startInCodePoints,
        int endInCodePoints,
        String excerpt,
        String message,
        String why,
        List<String> suggestions,
        @Nullable String docUrl,
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
