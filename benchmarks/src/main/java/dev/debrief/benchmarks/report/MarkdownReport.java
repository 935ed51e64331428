package dev.debrief.benchmarks.report;

import dev.debrief.benchmarks.measure.Ratios;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** The report for people. */
final class MarkdownReport {

    private final String size;
    private final boolean comparable;
    private final List<RowResult> rows;
    private final Map<String, String> details;
    private final StringBuilder text = new StringBuilder();

    MarkdownReport(String size, boolean comparable, List<RowResult> rows, Map<String, String> details) {
        this.size = size;
        this.comparable = comparable;
        this.rows = rows;
        this.details = details;
    }

    String text(List<String> plots) {
        line("# Benchmark, " + size);
        line("");
        if (!comparable) {
            line(
                    "**Not comparable.** This run shows that everything works and the order of magnitude; its warm-up and windows");
            line("are too short to compare it with other runs. Use `./debrief bench --full`.");
            line("");
        }
        line(
                "[Method](../README.md). A ratio divides the rate over REST by that of bare statements on the same server.");
        line("");
        line("| | |");
        line("|---|---|");
        details.forEach((name, value) -> line("| " + name + " | " + value + " |"));
        results();
        for (String plot : plots) {
            line("");
            line("![" + plot.replace(".svg", "").replace('-', ' ') + "](" + plot + ")");
        }
        cpu();
        details();
        return text.toString();
    }

    private void results() {
        line("");
        line("## Results");
        line("");
        line("| row | what | result | min – max | must | aim | |");
        line("|---|---|---:|---:|---:|---:|---|");
        for (RowResult row : rows) {
            if (row.isFailed()) {
                line("| " + row.name() + " | " + row.title() + " | failed | | | | ✗ |");
                continue;
            }
            for (Headline headline : row.headlines()) {
                line("| " + row.name() + " | " + row.title() + ": " + headline.name() + " | " + value(headline) + " | "
                        + range(headline.value()) + " | " + goal(headline, headline.must()) + " | "
                        + goal(headline, headline.aim()) + " | " + verdict(headline)
                        + (row.isDisturbed() ? " disturbed" : "") + " |");
            }
        }
    }

    private void cpu() {
        List<RowResult> measured =
                rows.stream().filter(row -> !row.cpuMicros().isEmpty()).toList();
        if (measured.isEmpty()) {
            return;
        }
        Set<String> processes = measured.stream()
                .flatMap(row -> row.cpuMicros().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        line("");
        line("## CPU time for one operation, in microseconds");
        line("");
        line("From `/proc/<pid>/stat`; with what consumers do afterwards and what each process does anyway.");
        line("");
        line("| process | " + measured.stream().map(RowResult::name).collect(Collectors.joining(" | ")) + " |");
        line("|---|" + "---:|".repeat(measured.size()));
        for (String process : processes) {
            line("| " + process + " | "
                    + measured.stream()
                            .map(row -> Numbers.of(row.cpuMicros().getOrDefault(process, 0.0)))
                            .collect(Collectors.joining(" | "))
                    + " |");
        }
        line("| **all** | "
                + measured.stream()
                        .map(row -> Numbers.of(row.cpuMicros().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()))
                        .collect(Collectors.joining(" | "))
                + " |");
    }

    private void details() {
        line("");
        line("## Details");
        for (RowResult row : rows) {
            line("");
            line("### " + row.name() + ": " + row.title());
            if (row.isFailed()) {
                line("");
                line("**Failed:** " + row.failure());
            }
            if (!row.figures().isEmpty()) {
                line("");
                line("| | |");
                line("|---|---:|");
                row.figures().forEach((name, value) -> line("| " + name + " | " + Numbers.of(value) + " |"));
            }
            if (!row.pairs().isEmpty()) {
                line("");
                line("Pairs (service / limit = ratio): "
                        + row.pairs().stream()
                                .map(pair -> Numbers.of(pair.service()) + " / " + Numbers.of(pair.limit()) + " = "
                                        + Numbers.of(pair.ratio())
                                        + (pair.disturbed()
                                                ? " (disturbed: others used " + Numbers.of(pair.foreignCores())
                                                        + " cores)"
                                                : ""))
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            if (row.isDisturbed()) {
                line("");
                line("**Disturbed:** other processes used " + Numbers.of(row.foreignCores())
                        + " cores meanwhile; the result says little.");
            }
            row.notes().stream().sorted(Comparator.naturalOrder()).forEach(note -> {
                line("");
                line(note);
            });
        }
    }

    private static String value(Headline headline) {
        return Numbers.of(headline.value().median()) + unit(headline);
    }

    private static String range(Ratios value) {
        return value.min() == value.max() ? "" : Numbers.of(value.min()) + " – " + Numbers.of(value.max());
    }

    private static String goal(Headline headline, OptionalDouble goal) {
        if (goal.isEmpty()) {
            return "";
        }
        return (headline.moreIsBetter() ? "≥ " : "≤ ") + Numbers.of(goal.getAsDouble()) + unit(headline);
    }

    private static String verdict(Headline headline) {
        return headline.must().isEmpty() ? "" : headline.isMet() ? "✓" : "✗";
    }

    private static String unit(Headline headline) {
        return headline.unit().isEmpty() ? "" : " " + headline.unit();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
