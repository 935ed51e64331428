package dev.debrief.language.action;

import dev.debrief.language.Span;

/**
 * Words of a title that keep the action from being done.
 *
 * @param ruleId the rule that found it: {@code investigate-only}
 * @param span in UTF-16 units of the title
 * @param startInCodePoints start in code points
 * @param endInCodePoints end (exclusive) in code points
 * @param excerpt the matched words
 * @param message what is wrong, as one sentence
 * @param why why it matters
 * @param suggestion how to rephrase it
 * @param docUrl documentation of the rule
 */
public record ActionFinding(
        String ruleId,
        ActionSeverity severity,
        Span span,
        int startInCodePoints,
        int endInCodePoints,
        String excerpt,
        String message,
        String why,
        String suggestion,
        String docUrl) {}
