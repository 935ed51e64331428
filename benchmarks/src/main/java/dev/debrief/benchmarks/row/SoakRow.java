package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.limit.LimitLoad;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.measure.Memory;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates incidents for 20 minutes. Each minute ends with the limit, so that a drift of the machine cancels; the last
 * minute is compared with the fifth.
 */
final class SoakRow implements Row {

    private static final int MINUTES = 20;
    private static final int FIFTH = 4;
    private static final Duration LOAD = Duration.ofSeconds(50);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int CLIENTS = 8;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String title() {
        return "create incidents for 20 minutes: last minute / fifth";
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return false;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException, InterruptedException {
        ServiceOperation create = bench.operations().create();
        HttpLoad load = new HttpLoad(bench.stack().baseUrl(create.service()), CLIENTS, create.expectedStatus());
        RowResult result = new RowResult(name(), title());
        List<Double> ratios = new ArrayList<>();
        try (LimitLoad limit = new LimitLoad(bench.limit(), LimitOperations.create(), CLIENTS)) {
            for (int minute = 1; minute <= MINUTES; minute++) {
                double rate = BenchFailure.requireNoErrors(load.closed(create.requests(), LOAD))
                        .rate();
                double limitRate =
                        BenchFailure.requireNoErrors(limit.run(LIMIT)).rate();
                ratios.add(rate / limitRate);
                bench.progress()
                        .say("soak: minute %d: %,.0f a second, %.3f of the limit", minute, rate, rate / limitRate);
                if (minute == FIFTH + 1 || minute == MINUTES) {
                    result.figure("creates a second in minute " + minute, rate)
                            .figure("ratio in minute " + minute, rate / limitRate);
                    for (Service service : Service.values()) {
                        result.figure(
                                service.module() + " in minute " + minute + ", MB",
                                Memory.of(bench.stack().replica(service).pid()).resident());
                    }
                }
            }
        }
        long behind = bench.backlogs().settle();
        double last = ratios.get(MINUTES - 1) / ratios.get(FIFTH);
        return result.figure("events not yet consumed after the end", behind)
                .headline(Headline.ratio("last minute / fifth", new Ratios(last, last, last))
                        .goals(0.95, 1));
    }
}
