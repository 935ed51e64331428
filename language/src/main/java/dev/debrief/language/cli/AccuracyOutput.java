package dev.debrief.language.cli;

import dev.debrief.language.RulePack;
import dev.debrief.language.Severity;
import dev.debrief.language.corpus.Accuracy;
import dev.debrief.language.corpus.ConfusionCounts;
import dev.debrief.language.corpus.Corpus.Misclassification;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Prints precision and recall of each rule, and the misclassified sentences. */
final class AccuracyOutput {

    private static final double MIN_PRECISION = 0.95;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final List<RulePack> packs;

    AccuracyOutput(PrintWriter out, List<RulePack> packs) {
        this.out = out;
        this.packs = packs;
    }

    /** @return whether the targets are met */
    boolean write(Accuracy accuracy) {
        accuracy.misclassifications().forEach(this::write);
        out.printf(
                "%-22s %8s %6s %7s %8s %10s %7s%n",
                "rule", "severity", "found", "missed", "false", "precision", "recall");
        boolean met = true;
        for (var rule : new TreeMap<>(accuracy.rules()).entrySet()) {
            Severity severity = severityOf(rule.getKey());
            write(rule.getKey(), severity.name().toLowerCase(Locale.ROOT), rule.getValue());
            met &= severity != Severity.ERROR || rule.getValue().falseNegatives() == 0;
        }
        write("all", "", accuracy.overall());
        met &= accuracy.overall().precision() >= MIN_PRECISION;
        out.printf(
                "%d sentences, %d of them innocent. Targets: 100 %% recall for each ERROR rule, %.0f %% overall precision: %s.%n",
                accuracy.sentences(), accuracy.innocent(), MIN_PRECISION * PERCENT, met ? "met" : "NOT MET");
        return met;
    }

    private void write(Misclassification misclassification) {
        out.printf(
                "line %d: %s %s: %s%n",
                misclassification.sentence().line(),
                misclassification.falsePositive() ? "false positive of" : "missed by",
                misclassification.rule(),
                misclassification.sentence().sentence());
    }

    private void write(String name, String severity, ConfusionCounts counts) {
        out.printf(
                Locale.ROOT,
                "%-22s %8s %6d %7d %8d %9.1f%% %6.1f%%%n",
                name,
                severity,
                counts.truePositives(),
                counts.falseNegatives(),
                counts.falsePositives(),
                counts.precision() * PERCENT,
                counts.recall() * PERCENT);
    }

    private Severity severityOf(String rule) {
        return packs.stream()
                .flatMap(pack -> pack.severityOf(rule).stream())
                .findFirst()
                .orElse(Severity.OFF);
    }
}
