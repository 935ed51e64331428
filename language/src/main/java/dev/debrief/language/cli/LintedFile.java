package dev.debrief.language.cli;

import dev.debrief.language.LanguageReport;
import dev.debrief.language.Severity;

/** A file and its findings. */
record LintedFile(String file, String text, LanguageReport report) {

    LineIndex lines() {
        return new LineIndex(text);
    }

    boolean hasAtLeast(Severity threshold) {
        return threshold != Severity.OFF
                && report.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(threshold) >= 0);
    }
}
