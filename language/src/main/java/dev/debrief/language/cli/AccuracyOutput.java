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

/** Precision and recall of each rule, and what it got wrong. */
final class AccuracyOutput {

    private static final double MIN_PRECISION = 0.95;
    private static final int PERCENT = 100;

    private final PrintWriter out;
    private final List<RulePack> packs;

    AccuracyOutput(PrintWriter out, List<RulePack> packs) {
        this.out = out;
        this.packs = packs;
    }

    /** @return whether it is as good as it must be */
    boolean write(Accuracy accuracy) {
        accuracy.misses().forEach(this::write);
        out.printf(
                "%-22s %8s %6s %7s %8s %10s %7s%n",
                "rule", "severity", "right", "missed", "alarms", "precision", "recall");
        boolean good = true;
        for (var rule : new TreeMap<>(accuracy.rules()).entrySet()) {
            Severity severity = severityOf(rule.getKey());
            write(rule.getKey(), severity.name().toLowerCase(Locale.ROOT), rule.getValue());
            good &= severity != Severity.ERROR || rule.getValue().missed() == 0;
        }
        write("all", "", accuracy.overall());
        good &= accuracy.overall().precision() >= MIN_PRECISION;
        out.printf(
                "%d sentences, %d of them innocent. Wanted: recall of each error 100 %%, precision of all %.0f %%: %s.%n",
                accuracy.sentences(), accuracy.innocent(), MIN_PRECISION * PERCENT, good ? "met" : "NOT MET");
        return good;
    }

    private void write(Misclassification miss) {
        out.printf(
                "line %d: %s %s: %s%n",
                miss.sentence().line(),
                miss.falseAlarm() ? "false alarm of" : "missed by",
                miss.rule(),
                miss.sentence().sentence());
    }

    private void write(String name, String severity, ConfusionCounts counts) {
        out.printf(
                Locale.ROOT,
                "%-22s %8s %6d %7d %8d %9.1f%% %6.1f%%%n",
                name,
                severity,
                counts.truePositives(),
                counts.missed(),
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
