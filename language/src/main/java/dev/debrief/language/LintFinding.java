package dev.debrief.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that blame, or that hide what happened.
 *
 * @param ruleId the rule that found it: {@code person-failed}
 * @param category {@code B1} to {@code B20}
 * @param section as the passage names it
 * @param span in UTF-16 units of the text
 * @param startInCodePoints where it starts for callers that count code points
 * @param endInCodePoints where it ends for them
 * @param excerpt the words themselves
 * @param message what is wrong, in a sentence
 * @param why why it matters
 * @param suggestions how to say it instead, first what is made of the sentence itself
 * @param docUrl where the rule is explained; null when its pack names no such place
 * @param rulePackVersion of the pack that has the rule: {@code debrief-core 1}
 */
public record LintFinding(
        String ruleId,
        String category,
        Severity severity,
        String section,
        Span span,
        int startInCodePoints,
        int endInCodePoints,
        String excerpt,
        String message,
        String why,
        List<String> suggestions,
        @Nullable String docUrl,
        String rulePackVersion) {

    public LintFinding {
        suggestions = List.copyOf(suggestions);
    }
}
