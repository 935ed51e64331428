package dev.debrief.benchmarks.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Plots as SVG: bars of the ratios with what is demanded, and stacked bars of the CPU time for one operation. */
final class Charts {

    static final List<String> NAMES = List.of("ratios.svg", "cpu.svg");

    private static final int LABELS = 190;
    private static final int WIDTH = 520;
    private static final int BAR = 26;
    private static final List<String> COLORS = List.of(
            "#3b6fb6", "#e08a2c", "#4f9d5d", "#b8534f", "#7a62a8", "#8a6a55", "#c777a9", "#7d7d7d", "#a5a537",
            "#3fa5b5", "#222222");

    private final List<RowResult> rows;

    Charts(List<RowResult> rows) {
        this.rows = rows.stream().filter(row -> !row.isFailed()).toList();
    }

    /** By file name; a plot without data is left out. */
    Map<String, String> all() {
        Map<String, String> plots = new LinkedHashMap<>();
        List<Bar> ratios = ratios();
        if (!ratios.isEmpty()) {
            plots.put(NAMES.get(0), ratioPlot(ratios));
        }
        List<RowResult> cpu =
                rows.stream().filter(row -> !row.cpuMicros().isEmpty()).toList();
        if (!cpu.isEmpty()) {
            plots.put(NAMES.get(1), cpuPlot(cpu));
        }
        return plots;
    }

    private record Bar(String label, Headline headline) {}

    private List<Bar> ratios() {
        List<Bar> bars = new ArrayList<>();
        for (RowResult row : rows) {
            for (Headline headline : row.headlines()) {
                if (headline.unit().isEmpty()
                        && headline.moreIsBetter()
                        && headline.value().max() <= 5) {
                    bars.add(new Bar(
                            row.headlines().size() > 1 ? row.name() + ", " + headline.name() : row.name(), headline));
                }
            }
        }
        return bars;
    }

    private static String ratioPlot(List<Bar> bars) {
        double highest = bars.stream()
                .mapToDouble(bar -> Math.max(
                        bar.headline().value().max(), bar.headline().aim().orElse(0)))
                .max()
                .orElse(1);
        double scale = WIDTH / Math.max(highest, 0.01);
        StringBuilder svg =
                begin("Rate / limit: bar = median, thin line = min to max, black = must, green = aim", bars.size(), 0);
        int y = 40;
        for (Bar bar : bars) {
            Headline headline = bar.headline();
            text(svg, LABELS - 8, y + 15, "end", bar.label());
            rectangle(
                    svg,
                    LABELS,
                    y + 3,
                    headline.value().median() * scale,
                    16,
                    headline.isMet() ? COLORS.get(0) : COLORS.get(3));
            rectangle(
                    svg,
                    LABELS + headline.value().min() * scale,
                    y + 10,
                    Math.max(1, (headline.value().max() - headline.value().min()) * scale),
                    2,
                    "#222222");
            headline.must().ifPresent(must -> mark(svg, LABELS + must * scale, barTop(bars, bar), "#000000"));
            headline.aim().ifPresent(aim -> mark(svg, LABELS + aim * scale, barTop(bars, bar), "#2e8b57"));
            text(
                    svg,
                    LABELS + WIDTH + 8,
                    y + 15,
                    "start",
                    Numbers.of(headline.value().median()));
            y += BAR;
        }
        return svg.append("</svg>\n").toString();
    }

    private static int barTop(List<Bar> bars, Bar bar) {
        return 40 + bars.indexOf(bar) * BAR;
    }

    private static String cpuPlot(List<RowResult> measured) {
        Set<String> processes = new LinkedHashSet<>();
        double highest = 1;
        for (RowResult row : measured) {
            processes.addAll(row.cpuMicros().keySet());
            highest = Math.max(
                    highest,
                    row.cpuMicros().values().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum());
        }
        List<String> names = List.copyOf(processes);
        double scale = WIDTH / highest;
        StringBuilder svg = begin("CPU time for one operation, microseconds", measured.size(), names.size());
        int y = 40;
        for (RowResult row : measured) {
            text(svg, LABELS - 8, y + 15, "end", row.name());
            double x = LABELS;
            double sum = 0;
            for (String process : names) {
                double micros = row.cpuMicros().getOrDefault(process, 0.0);
                rectangle(svg, x, y + 3, micros * scale, 16, COLORS.get(names.indexOf(process) % COLORS.size()));
                x += micros * scale;
                sum += micros;
            }
            text(svg, LABELS + WIDTH + 8, y + 15, "start", Numbers.of(sum));
            y += BAR;
        }
        for (String process : names) {
            rectangle(svg, LABELS, y + 3, 12, 12, COLORS.get(names.indexOf(process) % COLORS.size()));
            text(svg, LABELS + 18, y + 13, "start", process);
            y += 18;
        }
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder begin(String title, int bars, int legend) {
        int width = LABELS + WIDTH + 80;
        int height = 50 + bars * BAR + legend * 18;
        StringBuilder svg = new StringBuilder()
                .append(String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                        width,
                        height))
                .append(String.format(
                        Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n", width, height));
        text(svg, 10, 22, "start", title);
        return svg;
    }

    private static void mark(StringBuilder svg, double x, int y, String color) {
        rectangle(svg, x - 1, y, 2, 22, color);
    }

    private static void rectangle(StringBuilder svg, double x, double y, double width, double height, String color) {
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>%n",
                x,
                y,
                width,
                height,
                color));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String content) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222222\">%s</text>%n",
                x,
                y,
                anchor,
                content.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
