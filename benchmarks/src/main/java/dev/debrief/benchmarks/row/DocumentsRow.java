package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.time.Duration;
import java.util.List;

/** Renders complete postmortems with 40 timeline entries in each format, one at a time. */
final class DocumentsRow implements Row {

    private static final Duration WARM_UP = Duration.ofSeconds(20);

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

    @Override
    public RowResult measure(Bench bench) {
        RowResult result = new RowResult(name(), title());
        for (Format format : FORMATS) {
            ServiceOperation operation = bench.operations().document(format.name());
            HttpLoad load = new HttpLoad(bench.stack().baseUrl(Service.POSTMORTEM), 1, operation.expectedStatus());
            BenchFailure.requireNoErrors(load.closed(operation.requests(), WARM_UP));
            LoadResult measured = BenchFailure.requireNoErrors(
                    load.closed(operation.requests(), bench.size().window()));
            double p95 = measured.millisAt(95);
            bench.progress().say("documents: %s: p95 %.1f ms", format.name(), p95);
            result.headline(Headline.cost(format.name() + ", p95", p95, "ms").goals(format.must(), format.aim()))
                    .figure(format.name() + ", p50 ms", measured.millisAt(50));
        }
        return result;
    }
}
