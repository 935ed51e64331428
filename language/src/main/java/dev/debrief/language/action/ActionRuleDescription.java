package dev.debrief.language.action;

import java.util.List;

/**
 * The documentation of a rule.
 *
 * @param id identifies the rule in findings: {@code investigate-only}
 * @param why why it matters
 * @param messages what is wrong, one sentence for each kind of finding
 * @param suggestions how to rephrase it, in the order of the messages
 * @param poor titles in which the rule finds something
 * @param good titles in which no rule finds anything
 */
public record ActionRuleDescription(
        String id,
        ActionSeverity severity,
        String why,
        List<String> messages,
        List<String> suggestions,
        List<String> poor,
        List<String> good) {

    public ActionRuleDescription {
        messages = List.copyOf(messages);
        suggestions = List.copyOf(suggestions);
        poor = List.copyOf(poor);
        good = List.copyOf(good);
    }
}
