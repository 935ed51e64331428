package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.measure.StackProcesses;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import java.time.Duration;
import java.util.Map;

/** The CPU that the stack uses when nothing happens. */
final class IdleRow implements Row {

    private static final Duration CALM = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String title() {
        return "CPU of the whole stack when nothing happens";
    }

    @Override
    public boolean needsWarmUp() {
        return false;
    }

    @Override
    public RowResult measure(Bench bench) throws InterruptedException {
        bench.progress().say("idle: watching for %d s", bench.size().idle().toSeconds());
        Thread.sleep(CALM.toMillis());
        CpuSnapshot before = CpuSnapshot.take();
        Thread.sleep(bench.size().idle().toMillis());
        CpuSnapshot after = CpuSnapshot.take();
        RowResult result = new RowResult(name(), title());
        Map<String, Double> seconds = bench.processes().cpuSeconds(before, after);
        seconds.remove(StackProcesses.LOAD);
        double total = 0;
        for (var process : seconds.entrySet()) {
            double percent = 100 * process.getValue() / after.secondsSince(before);
            total += percent;
            result.figure(process.getKey() + ", % of a core", percent);
        }
        bench.progress().say("idle: %.1f %% of a core", total);
        return result.headline(
                Headline.cost("all processes", total, "% of a core").goals(12, 5));
    }
}
