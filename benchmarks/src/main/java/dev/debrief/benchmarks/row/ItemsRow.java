package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.measure.StackProcesses;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every list of action items with many of them, one client, and what it costs to fire due timers with few and with many
 * timers that are not due. The other services are stopped, so that their consumers do not take part.
 */
final class ItemsRow implements Row {

    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "items";
    }

    @Override
    public String title() {
        return "lists of action items, and due timers among many";
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return false;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException {
        runAlone(bench);
        RowResult result = new RowResult(name(), title());
        timers(bench, result);
        List<Integer> sizes = bench.size().actionItems();
        result.figure("action items", sizes.get(sizes.size() - 1));
        ListLoad.measure(bench, Service.ACTION_TRACKER, new ItemLists(bench).requests(), result);
        return result;
    }

    private static void runAlone(Bench bench) {
        for (Service service : Service.values()) {
            if (service != Service.ACTION_TRACKER) {
                bench.stack().replica(service).stop();
            }
        }
        bench.stack().replica(Service.ACTION_TRACKER).start();
    }

    private static void timers(Bench bench, RowResult result) throws SQLException {
        DueTimers timers = new DueTimers(bench);
        List<Ratios> bySize = new ArrayList<>();
        for (int size : bench.size().actionItems()) {
            bench.seedActionItems(size);
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                timers.fire();
            }
            Ratios millis = rounds(bench, timers, size, result);
            bySize.add(millis);
            result.figure("ms for %,d due timers, %,d stored".formatted(DueTimers.COUNT, size), millis.median());
        }
        Ratios few = bySize.get(0);
        Ratios many = bySize.get(bySize.size() - 1);
        result.headline(Headline.cost(
                        "time for %,d due timers with many stored / with few".formatted(DueTimers.COUNT),
                        new Ratios(many.median() / few.median(), many.min() / few.median(), many.max() / few.median()),
                        "")
                .goals(1.5, 1.1));
    }

    private static Ratios rounds(Bench bench, DueTimers timers, int size, RowResult result) throws SQLException {
        List<Double> millis = new ArrayList<>();
        CpuSnapshot before = CpuSnapshot.take();
        for (int round = 0; round < ROUNDS; round++) {
            millis.add(timers.fire());
        }
        Map<String, Double> seconds = bench.processes().cpuSeconds(before, CpuSnapshot.take());
        seconds.remove(StackProcesses.LOAD);
        double total =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        result.figure("CPU ms for a due timer, %,d stored".formatted(size), total * 1000 / (ROUNDS * DueTimers.COUNT));
        Ratios ratios = Ratios.of(millis);
        bench.progress()
                .say("items: %,d timers stored: %,.0f ms for %,d due ones", size, ratios.median(), DueTimers.COUNT);
        return ratios;
    }
}
