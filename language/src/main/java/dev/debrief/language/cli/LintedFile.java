package dev.debrief.language.cli;

import dev.debrief.language.LanguageReport;
import dev.debrief.language.Severity;

/** A file and what was found in it. */
record LintedFile(String file, String text, LanguageReport report) {

    LineIndex lines() {
        return new LineIndex(text);
    }

    boolean hasAtLeast(Severity least) {
        return least != Severity.OFF
                && report.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}
