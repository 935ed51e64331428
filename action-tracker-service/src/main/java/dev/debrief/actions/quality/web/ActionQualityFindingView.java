package dev.debrief.actions.quality.web;

import dev.debrief.actions.quality.QualityFinding;
import dev.debrief.language.action.ActionFinding;
import dev.debrief.language.action.ActionSeverity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionQualityFinding", description = "Something that keeps an action item from being done or verified")
record ActionQualityFindingView(
        @Schema(description = "Id of the rule, as in the policy", examples = "weak-control", required = true)
        String ruleId,

        @Schema(description = "Severity", examples = "WARNING", required = true)
        ActionSeverity severity,

        @Schema(
                description = "Member of the action item: title, owner, dueOn or successMeasure",
                examples = "title",
                required = true)
        String field,

        @Schema(
                description = "What is wrong",
                examples = "This asks people to do better and leaves the system as it is.",
                required = true)
        String message,

        @Schema(
                description = "Why it matters",
                examples = "Attention and memory fail again, most of all under pressure.",
                required = true)
        String why,

        @Schema(
                description = "What would satisfy it",
                examples =
                        "Change a control instead, such as a check in the pipeline, a guard, a safe default or an alert.",
                required = true)
        String suggestion,

        @Schema(description = "Where the words are; absent for findings that are not about the title") @Nullable WordsView words,

        @Schema(
                description = "Documentation of the rule; absent for findings that are not about the title",
                examples = "https://debrief.dev/action-wording#weak-control")
        @Nullable String docUrl) {

    static ActionQualityFindingView of(QualityFinding finding) {
        ActionFinding wording = finding.wording();
        return new ActionQualityFindingView(
                finding.ruleId(),
                finding.severity(),
                finding.field(),
                finding.message(),
                finding.why(),
                finding.suggestion(),
                wording == null ? null : WordsView.of(wording),
                wording == null ? null : wording.docUrl());
    }

    @Schema(name = "WordsOfTitle", description = "A range of the title")
    record WordsView(
            @Schema(description = "The words", examples = "Conduct team training", required = true)
            String excerpt,

            @Schema(description = "Start offset in UTF-16 code units", examples = "0", required = true)
            int start,

            @Schema(description = "End offset in UTF-16 code units, exclusive", examples = "21", required = true)
            int end,

            @Schema(
                    description = "Start offset in code points, as Python and Go count",
                    examples = "0",
                    required = true)
            int startInCodePoints,

            @Schema(description = "End offset in code points, exclusive", examples = "21", required = true)
            int endInCodePoints) {

        static WordsView of(ActionFinding finding) {
            return new WordsView(
                    finding.excerpt(),
                    finding.span().start(),
                    finding.span().end(),
                    finding.startInCodePoints(),
                    finding.endInCodePoints());
        }
    }
}
