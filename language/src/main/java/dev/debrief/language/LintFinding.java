package dev.debrief.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that blame somebody or hide what happened.
 *
 * @param ruleId the rule that found it: {@code person-failed}
 * @param category {@code B1} to {@code B20}
 * @param section name of the section in the input
 * @param span in UTF-16 units of the text
 * @param startInCodePoints start in code points
 * @param endInCodePoints end (exclusive) in code points
 * @param excerpt the matched text
 * @param message what is wrong, as one sentence
 * @param why why it matters
 * @param suggestions how to rephrase it; the first one is derived from the sentence, if possible
 * @param docUrl documentation of the rule; null if its pack has none
 * @param rulePackVersion name and version of the rule pack: {@code debrief-core 1}
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
