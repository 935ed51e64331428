package dev.debrief.actions.quality;

import dev.debrief.language.action.ActionSeverity;
import java.util.Locale;

/** Rules about what an action item has besides its title. Their names in lower case with hyphens are their ids. */
enum QualityRule {
    MISSING_OWNER(
            "owner",
            ActionSeverity.WARNING,
            "What everybody should do, nobody does.",
            "Assign it to a person who answers for it."),
    OWNER_WITHOUT_PERSON(
            "owner",
            ActionSeverity.ADVICE,
            "In a group, each expects that somebody else does it.",
            "Assign it to a person, or name one beside the group: \"QA Team (Dana)\"."),
    MISSING_DUE_DATE(
            "dueOn",
            ActionSeverity.WARNING,
            "Without a due date it is never late, and never done.",
            "Set the day by which it will be done."),
    DUE_DATE_PAST(
            "dueOn",
            ActionSeverity.WARNING,
            "A date that has passed is no promise, and everybody learns to ignore it.",
            "Set a date that somebody can keep, and say why it moves."),
    DUE_DATE_DAY_OFF(
            "dueOn",
            ActionSeverity.ADVICE,
            "Nobody works on it that day, so it is late or was due earlier.",
            "Set the working day that is meant."),
    MISSING_SUCCESS_MEASURE(
            "successMeasure",
            ActionSeverity.ADVICE,
            "Without it, nobody can verify that it helped.",
            "Say what can be observed when it works: \"Done when …\".");

    private final String field;
    private final ActionSeverity severity;
    private final String why;
    private final String suggestion;

    QualityRule(String field, ActionSeverity severity, String why, String suggestion) {
        this.field = field;
        this.severity = severity;
        this.why = why;
        this.suggestion = suggestion;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    QualityFinding finding(String message) {
        return finding(message, suggestion);
    }

    /** @param particular a suggestion for this case */
    QualityFinding finding(String message, String particular) {
        return new QualityFinding(id(), severity, field, message, why, particular, null);
    }
}
