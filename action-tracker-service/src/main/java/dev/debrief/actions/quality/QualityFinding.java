package dev.debrief.actions.quality;

import dev.debrief.language.action.ActionFinding;
import dev.debrief.language.action.ActionSeverity;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an action item from being done or verified.
 *
 * @param ruleId the rule that found it: {@code weak-control}, {@code missing-owner}
 * @param field the member of the action item that it is about
 * @param message what is wrong, as one sentence
 * @param why why it matters
 * @param suggestion what would satisfy it
 * @param wording the words of the title; null for findings about other fields
 */
public record QualityFinding(
        String ruleId,
        ActionSeverity severity,
        String field,
        String message,
        String why,
        String suggestion,
        @Nullable ActionFinding wording) {

    static QualityFinding of(ActionFinding wording) {
        return new QualityFinding(
                wording.ruleId(),
                wording.severity(),
                "title",
                wording.message(),
                wording.why(),
                wording.suggestion(),
                wording);
    }
}
