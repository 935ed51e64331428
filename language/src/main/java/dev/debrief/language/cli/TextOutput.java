package dev.debrief.language.cli;

import dev.debrief.language.LanguageReport.Allowed;
import dev.debrief.language.LintFinding;
import dev.debrief.language.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Output for people: a location that editors can open, the finding and suggestions. */
final class TextOutput {

    private final PrintWriter out;

    TextOutput(PrintWriter out) {
        this.out = out;
    }

    void write(List<LintedFile> files) {
        for (LintedFile file : files) {
            LineIndex lines = file.lines();
            file.report().findings().forEach(finding -> write(file.file(), lines, finding));
            file.report().allowed().forEach(allowed -> write(file.file(), lines, allowed));
        }
        out.println(summary(files));
    }

    private void write(String file, LineIndex lines, LintFinding finding) {
        out.printf(
                "%s:%d:%d: %s %s %s: \"%s\"%n    %s%n    %s%n",
                file,
                lines.line(finding.span().start()),
                lines.column(finding.span().start()),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.category(),
                finding.ruleId(),
                inOneLine(finding),
                finding.message(),
                finding.why());
        finding.suggestions().forEach(suggestion -> out.printf("    -> %s%n", suggestion));
    }

    private void write(String file, LineIndex lines, Allowed allowed) {
        LintFinding finding = allowed.finding();
        out.printf(
                "%s:%d:%d: allowed %s %s: \"%s\": %s%n",
                file,
                lines.line(finding.span().start()),
                lines.column(finding.span().start()),
                finding.category(),
                finding.ruleId(),
                inOneLine(finding),
                allowed.reason());
    }

    private static String inOneLine(LintFinding finding) {
        return finding.excerpt().replaceAll("\\s+", " ");
    }

    private static String summary(List<LintedFile> files) {
        return "%s, %d words: %s, %s, %d info, %d allowed."
                .formatted(
                        counted(files.size(), "file"),
                        files.stream().mapToInt(file -> file.report().words()).sum(),
                        counted(count(files, Severity.ERROR), "error"),
                        counted(count(files, Severity.WARNING), "warning"),
                        count(files, Severity.INFO),
                        files.stream()
                                .mapToInt(file -> file.report().allowed().size())
                                .sum());
    }

    private static long count(List<LintedFile> files, Severity severity) {
        return files.stream()
                .mapToLong(file -> file.report().counts().get(severity))
                .sum();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
