package dev.debrief.benchmarks.report;

import dev.debrief.benchmarks.measure.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a row measured. */
public final class RowResult {

    private final String name;
    private final String title;
    private final List<Headline> headlines = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, Double> cpuMicros = new LinkedHashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String failure = "";
    private double foreignCores;

    public RowResult(String name, String title) {
        this.name = name;
        this.title = title;
    }

    public RowResult headline(Headline headline) {
        headlines.add(headline);
        return this;
    }

    /** @param figure what it is, with its unit */
    public RowResult figure(String figure, double value) {
        figures.put(figure, value);
        return this;
    }

    /** The CPU time of each process for one operation, in microseconds. */
    public RowResult cpu(String process, double micros) {
        cpuMicros.put(process, micros);
        return this;
    }

    public RowResult pairs(List<Pair> measured) {
        pairs.addAll(measured);
        return this;
    }

    public RowResult note(String note) {
        notes.add(note);
        return this;
    }

    /** The row counts for nothing. */
    public RowResult failed(String why) {
        failure = why;
        return this;
    }

    /** What other processes used during the row, on average. */
    public RowResult foreignCores(double cores) {
        foreignCores = cores;
        return this;
    }

    public double foreignCores() {
        return foreignCores;
    }

    /** Whether other processes changed the result: every pair, or the whole row if it has none. */
    public boolean isDisturbed() {
        return pairs.isEmpty()
                ? foreignCores > Pair.MAX_FOREIGN_CORES
                : pairs.stream().allMatch(Pair::disturbed);
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public List<Headline> headlines() {
        return headlines;
    }

    public Map<String, Double> figures() {
        return figures;
    }

    public Map<String, Double> cpuMicros() {
        return cpuMicros;
    }

    public List<Pair> pairs() {
        return pairs;
    }

    public List<String> notes() {
        return notes;
    }

    public String failure() {
        return failure;
    }

    public boolean isFailed() {
        return !failure.isEmpty();
    }
}
