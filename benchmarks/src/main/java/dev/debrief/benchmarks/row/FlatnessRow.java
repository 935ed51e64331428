package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.bench.Operations;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.limit.LimitLoad;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.measure.Pair;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How rates change with the number of incidents. Sizes cannot be measured side by side, so each window has one of the
 * limit beside it, which always reads the same few rows: a drift of the machine changes both.
 */
final class FlatnessRow implements Row {

    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final int DEEP = 20_000;

    @Override
    public String name() {
        return "flatness";
    }

    @Override
    public String title() {
        return "rates with many incidents / with few";
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return fullRun;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException, InterruptedException {
        RowResult result = new RowResult(name(), title());
        List<Integer> sizes = bench.size().flatness();
        Map<String, Double> first = new LinkedHashMap<>();
        for (int size : sizes) {
            bench.seedIncidents(size);
            for (var operation : operations(bench, size).entrySet()) {
                List<Pair> pairs = measure(bench, operation.getValue());
                double ratio = Pair.ratios(pairs).median();
                String title = operation.getKey();
                bench.progress().say("flatness: %s with %,d incidents: %.3f of the limit", title, size, ratio);
                result.figure(title + " / limit at " + size, ratio);
                double base = first.computeIfAbsent(title, key -> ratio);
                if (size == sizes.get(sizes.size() - 1) && sizes.size() > 1) {
                    result.headline(Headline.ratio(
                                    title,
                                    new Ratios(
                                            ratio / base,
                                            Pair.ratios(pairs).min() / base,
                                            Pair.ratios(pairs).max() / base))
                            .goals(0.85, 0.95));
                }
            }
            result.figure("incidents at " + size, bench.number(Service.INCIDENT, "SELECT count(*) FROM incident"));
        }
        return result;
    }

    private static Map<String, ServiceOperation> operations(Bench bench, int incidents) {
        Operations all = bench.operations();
        Map<String, ServiceOperation> operations = new LinkedHashMap<>();
        operations.put("create", all.create());
        operations.put("read one", all.read(incidents));
        operations.put("list, first page", all.firstPage());
        operations.put("list, page after many", all.pageAfter(Math.min(DEEP, incidents / 2)));
        return operations;
    }

    private static List<Pair> measure(Bench bench, ServiceOperation operation)
            throws SQLException, InterruptedException {
        HttpLoad load = new HttpLoad(bench.stack().baseUrl(operation.service()), CLIENTS, operation.expectedStatus());
        Duration window = bench.size().window().dividedBy(2);
        List<Pair> pairs = new ArrayList<>();
        try (LimitLoad control =
                new LimitLoad(bench.limit(), LimitOperations.read(bench.size().incidents()), CLIENTS)) {
            BenchFailure.requireNoErrors(load.closed(operation.requests(), WARM_UP));
            bench.backlogs().settle();
            for (int i = 0; i < bench.size().pairs(); i++) {
                LoadResult service = BenchFailure.requireNoErrors(load.closed(operation.requests(), window));
                bench.backlogs().settle();
                LoadResult limit = BenchFailure.requireNoErrors(control.run(window));
                pairs.add(new Pair(service.rate(), limit.rate(), 0));
            }
        }
        return pairs;
    }
}
