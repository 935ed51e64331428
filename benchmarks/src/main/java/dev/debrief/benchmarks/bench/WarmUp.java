package dev.debrief.benchmarks.bench;

import dev.debrief.benchmarks.limit.LimitLoad;
import dev.debrief.benchmarks.limit.LimitOperation;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One warm-up for all rows: every operation in turn, round after round, until the rates of three rounds differ by less
 * than 5 percent, and as long as the size demands at least.
 */
final class WarmUp {

    /** A new incident passes through all services, and keeps the compilers busy for minutes. */
    private static final Duration CREATE_SLICE = Duration.ofSeconds(9);

    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final Duration LIMIT_SLICE = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 8;
    private static final double STEADY = 0.05;

    private final Bench bench;

    WarmUp(Bench bench) {
        this.bench = bench;
    }

    void run() throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        long least = begin + bench.size().warmUp().toNanos();
        long latest = begin + bench.size().longestWarmUp().toNanos();
        ServiceOperation create = bench.operations().create();
        List<ServiceOperation> operations = new ArrayList<>(List.of(create));
        operations.addAll(reads());
        warmUpLimit();
        List<List<Double>> rounds = new ArrayList<>();
        while (System.nanoTime() < least || (System.nanoTime() < latest && !isSteady(rounds))) {
            List<Double> rates = new ArrayList<>();
            for (ServiceOperation operation : operations) {
                Duration slice = operation.equals(create) ? CREATE_SLICE : SLICE;
                LoadResult result = new HttpLoad(
                                bench.stack().baseUrl(operation.service()), CONNECTIONS, operation.expectedStatus())
                        .closed(operation.requests(), slice);
                if (result.errors() > 0) {
                    throw new BenchFailure("Warm-up of " + operation.service().module() + ": " + result.firstError());
                }
                rates.add(result.rate());
            }
            rounds.add(rates);
            bench.progress()
                    .say(
                            "warm-up: %s a second",
                            rates.stream()
                                    .map(rate -> String.format(Locale.ROOT, "%,.0f", rate))
                                    .collect(Collectors.joining(" · ")));
        }
        bench.backlogs().settle();
    }

    private List<ServiceOperation> reads() {
        Operations all = bench.operations();
        List<ServiceOperation> operations =
                new ArrayList<>(List.of(all.read(bench.size().incidents()), all.readUnchanged(), all.list()));
        if (bench.hasDocuments()) {
            operations.add(all.postmortem());
            operations.add(all.search(bench.queries()));
        }
        return operations;
    }

    private void warmUpLimit() throws SQLException, InterruptedException {
        int incidents = bench.size().incidents();
        for (LimitOperation.Factory factory :
                List.of(LimitOperations.create(), LimitOperations.read(incidents), LimitOperations.list(incidents))) {
            try (LimitLoad load = new LimitLoad(bench.limit(), factory, CONNECTIONS)) {
                load.run(LIMIT_SLICE);
            }
        }
    }

    /** Whether each rate of the last three rounds is within 5 percent of the others. */
    static boolean isSteady(List<List<Double>> rounds) {
        if (rounds.size() < 3) {
            return false;
        }
        List<List<Double>> last = rounds.subList(rounds.size() - 3, rounds.size());
        for (int operation = 0; operation < last.get(0).size(); operation++) {
            int index = operation;
            double lowest =
                    last.stream().mapToDouble(rates -> rates.get(index)).min().orElse(0);
            double highest =
                    last.stream().mapToDouble(rates -> rates.get(index)).max().orElse(0);
            if (highest - lowest > STEADY * highest) {
                return false;
            }
        }
        return true;
    }
}
