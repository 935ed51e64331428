package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders complete postmortems with 40 timeline entries in each format, one at a time. */
final class DocumentsRow implements Row {

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int ROUNDS = 5;

    private record Format(String name, double must, double aim) {}

    private static final List<Format> FORMATS = List.of(
            new Format("html", 20, 10),
            new Format("markdown", 5, 3),
            new Format("pdf", 150, 80),
            new Format("docx", 150, 80),
            new Format("json", 5, 3),
            new Format("confluence", 20, 10),
            new Format("notion", 20, 10));

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public String title() {
        return "render a complete postmortem, one client";
    }

    @Override
    public boolean needsDocuments() {
        return true;
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return false;
    }

    /**
     * Every format is warm before the first is measured; one that is measured early is not compared with a late one.
     */
    @Override
    public RowResult measure(Bench bench) {
        FORMATS.forEach(format -> load(bench, format, WARM_UP));
        Map<Format, List<LoadResult>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Format format : FORMATS) {
                rounds.computeIfAbsent(format, first -> new ArrayList<>())
                        .add(load(bench, format, bench.size().window()));
            }
        }
        RowResult result = new RowResult(name(), title());
        rounds.forEach((format, measured) -> {
            Ratios p95 = millis(measured, 95);
            bench.progress().say("documents: %s: p95 %.1f ms", format.name(), p95.median());
            result.headline(Headline.cost(format.name() + ", p95", p95, "ms").goals(format.must(), format.aim()))
                    .figure(format.name() + ", p50 ms", millis(measured, 50).median());
        });
        return result;
    }

    private static LoadResult load(Bench bench, Format format, Duration duration) {
        ServiceOperation operation = bench.operations().document(format.name());
        HttpLoad load = new HttpLoad(bench.stack().baseUrl(Service.POSTMORTEM), 1, operation.expectedStatus());
        return BenchFailure.requireNoErrors(load.closed(operation.requests(), duration));
    }

    private static Ratios millis(List<LoadResult> rounds, double percentile) {
        return Ratios.of(
                rounds.stream().map(round -> round.millisAt(percentile)).toList());
    }
}
