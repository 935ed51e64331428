package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.report.Report;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.benchmarks.row.Row;
import dev.debrief.benchmarks.row.Rows;
import dev.debrief.benchmarks.row.StartRow;
import dev.debrief.localstack.PortAssignment;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.host.DataDirectory;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.DirectoryTree;
import dev.debrief.localstack.postgres.PostgresServer;
import dev.debrief.localstack.process.ProcessRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Starts a stack, measures the rows and writes the report. */
final class BenchRun {

    private final BenchOptions options;
    private final BenchSize size;
    private final Progress progress;
    private final Path data;
    private final List<RowResult> results = new ArrayList<>();
    private final String commit = Report.commit();
    private final long begin = System.nanoTime();

    BenchRun(BenchOptions options, Progress progress) {
        this.options = options;
        this.size = options.size();
        this.progress = progress;
        // Not in a temporary directory, which may be in memory.
        this.data = options.dataDirectory()
                .orElseGet(() -> DebriefHome.find().resolve("benchmarks/target"))
                .resolve("bench-stack")
                .toAbsolutePath();
    }

    /** Returns whether no row failed. */
    boolean run() throws SQLException, InterruptedException, IOException {
        List<Row> rows = Rows.all().stream().filter(options::includes).toList();
        List<Double> starts = new ArrayList<>();
        stopLeftovers();
        if (options.includesStart()) {
            archiveClasses();
        }
        for (int extra = 1; options.includesStart() && extra < size.starts(); extra++) {
            try (Stack stack = newStack(ProgressListener.SILENT)) {
                starts.add(start(stack));
            }
        }
        try (Stack stack = newStack(progress)) {
            starts.add(start(stack));
            if (options.includesStart()) {
                results.add(StartRow.of(starts));
            }
            measure(stack, rows);
            write(stack);
        } finally {
            DirectoryTree.delete(data);
        }
        return results.stream().noneMatch(RowResult::isFailed);
    }

    /** Starts once as after a build, so that the starts that count find the archives of classes. */
    private void archiveClasses() {
        progress.say("a first start archives classes");
        try (Stack stack = newStack(ProgressListener.SILENT)) {
            stack.archiveClasses();
            start(stack);
        }
    }

    private Stack newStack(ProgressListener listener) {
        DirectoryTree.delete(data);
        Stack stack = Stack.forBenchmarks(data, options.ports().orElseGet(PortAssignment::free), listener);
        // For Ctrl-C.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }

    /** Stops what a run that was killed has left behind. */
    private void stopLeftovers() {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (DataDirectory directory = new DataDirectory(data)) {
            directory.lock();
            new ProcessRegistry(data.resolve("processes"))
                    .terminateOrphans()
                    .forEach(orphan -> progress.say("stopped %s, which an earlier run left behind", orphan));
            PostgresServer.durable(data.resolve("postgres"), 0, directory.log("postgres"), "")
                    .stop();
        }
    }

    private double start(Stack stack) {
        long before = System.nanoTime();
        stack.start();
        double seconds = (System.nanoTime() - before) / 1e9;
        progress.say("all services are ready after %.1f s", seconds);
        return seconds;
    }

    private void measure(Stack stack, List<Row> rows) throws SQLException, InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        Bench bench = Bench.unseeded(size, progress, stack);
        try {
            rows.stream().filter(row -> !row.needsWarmUp()).forEach(row -> measure(row, bench));
            List<Row> warm = rows.stream().filter(Row::needsWarmUp).toList();
            if (!warm.isEmpty()) {
                bench.seed(warm.stream().anyMatch(Row::needsDocuments));
                new WarmUp(bench).run();
                warm.forEach(row -> measure(row, bench));
            }
        } finally {
            bench.backlogs().close();
        }
    }

    private void measure(Row row, Bench bench) {
        progress.say("%s: %s", row.name(), row.title());
        CpuSnapshot before = CpuSnapshot.take();
        try {
            RowResult result = row.measure(bench);
            CpuSnapshot after = CpuSnapshot.take();
            result.foreignCores(
                    after.foreignCoresSince(before, bench.processes().roots()));
            results.add(result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            results.add(new RowResult(row.name(), row.title()).failed("Interrupted"));
        } catch (Exception e) {
            String why = e instanceof BenchFailure ? String.valueOf(e.getMessage()) : e.toString();
            progress.say("%s failed: %s", row.name(), why);
            results.add(new RowResult(row.name(), row.title()).failed(why));
        }
    }

    private void write(Stack stack) throws SQLException, IOException {
        Path directory = options.reportDirectory()
                .orElseGet(() -> DebriefHome.find()
                        .resolve("docs/benchmarks")
                        .resolve(options.rows().isEmpty() ? size.name() : "rows"));
        try (Connection postgres = stack.postgres().connect("postgres")) {
            new Report(size.name(), size.comparable(), results, postgres)
                    .detail("commit", commit)
                    .detail("duration", (System.nanoTime() - begin) / 60_000_000_000L + " minutes")
                    .write(directory);
        }
        progress.say("report: %s", directory.resolve("report.md"));
    }
}
