package dev.debrief.language.cli;

import dev.debrief.language.Severity;
import dev.debrief.language.action.ActionFinding;
import dev.debrief.language.action.ActionSeverity;
import dev.debrief.language.action.ActionText;
import dev.debrief.language.action.ActionWording;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Checks titles of action items, one a line, and prints the findings for people. */
final class ActionsOutput {

    private final ActionWording wording = ActionWording.builtIn();
    private final PrintWriter out;
    private int titles;
    private int warnings;
    private int advice;

    ActionsOutput(PrintWriter out) {
        this.out = out;
    }

    void check(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String title = lines.get(i);
            if (!title.isBlank()) {
                titles++;
                int line = i + 1;
                wording.check(ActionText.of(title)).forEach(finding -> write(file, line, finding));
            }
        }
    }

    private void write(String file, int line, ActionFinding finding) {
        if (finding.severity() == ActionSeverity.WARNING) {
            warnings++;
        } else {
            advice++;
        }
        out.printf(
                "%s:%d:%d: %s %s: \"%s\"%n    %s%n    %s%n    -> %s%n",
                file,
                line,
                finding.span().start() + 1,
                severity(finding.severity()).name().toLowerCase(Locale.ROOT),
                finding.ruleId(),
                finding.excerpt(),
                finding.message(),
                finding.why(),
                finding.suggestion());
    }

    void writeSummary() {
        out.printf(
                "%d title%s: %d warning%s, %d info.%n",
                titles, titles == 1 ? "" : "s", warnings, warnings == 1 ? "" : "s", advice);
    }

    boolean hasAtLeast(Severity threshold) {
        return (threshold == Severity.WARNING && warnings > 0) || (threshold == Severity.INFO && warnings + advice > 0);
    }

    private static Severity severity(ActionSeverity severity) {
        return severity == ActionSeverity.WARNING ? Severity.WARNING : Severity.INFO;
    }
}
