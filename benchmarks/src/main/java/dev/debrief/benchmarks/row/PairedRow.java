package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.bench.StatementCounter;
import dev.debrief.benchmarks.limit.LimitLoad;
import dev.debrief.benchmarks.limit.LimitOperation;
import dev.debrief.benchmarks.limit.Pgbench;
import dev.debrief.benchmarks.load.HttpConversation;
import dev.debrief.benchmarks.load.HttpLoad;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.measure.Pair;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** The rate of an operation over REST, divided by that of its statements without the service: A-B-A-B. */
public final class PairedRow implements Row {

    private static final int COUNTED = 50;

    private final String name;
    private final String title;
    private final Function<Bench, ServiceOperation> operation;
    private final Function<Bench, LimitOperation.Factory> limit;
    private final int clients;
    private final boolean documents;
    private final double must;
    private final double aim;
    private final Function<Bench, Optional<String>> pgbench;

    PairedRow(
            String name,
            String title,
            Function<Bench, ServiceOperation> operation,
            Function<Bench, LimitOperation.Factory> limit,
            int clients,
            boolean documents,
            double must,
            double aim) {
        this(name, title, operation, limit, clients, documents, must, aim, bench -> Optional.empty());
    }

    private PairedRow(
            String name,
            String title,
            Function<Bench, ServiceOperation> operation,
            Function<Bench, LimitOperation.Factory> limit,
            int clients,
            boolean documents,
            double must,
            double aim,
            Function<Bench, Optional<String>> pgbench) {
        this.name = name;
        this.title = title;
        this.operation = operation;
        this.limit = limit;
        this.clients = clients;
        this.documents = documents;
        this.must = must;
        this.aim = aim;
        this.pgbench = pgbench;
    }

    /** Measures the limit by pgbench, too, where it is installed. */
    PairedRow withPgbench(Function<Bench, String> script) {
        return new PairedRow(
                name,
                title,
                operation,
                limit,
                clients,
                documents,
                must,
                aim,
                bench -> Optional.of(script.apply(bench)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean needsDocuments() {
        return documents;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException, InterruptedException {
        ServiceOperation measured = operation.apply(bench);
        RowResult result = new RowResult(name, title);
        try (LimitLoad limitLoad = new LimitLoad(bench.limit(), limit.apply(bench), clients)) {
            new Measurement(bench, measured, limitLoad, result).run();
        }
        if (pgbench.apply(bench).isPresent()) {
            Pgbench.rate(
                            bench.limit(),
                            pgbench.apply(bench).get(),
                            clients,
                            bench.size().window())
                    .ifPresent(rate -> result.figure("limit by pgbench, operations a second", rate));
        }
        result.figure("statements per operation", statements(bench, measured));
        return result;
    }

    private static double statements(Bench bench, ServiceOperation operation) throws SQLException {
        double statements = new StatementCounter(bench.stack())
                .perOperation(operation.service().database(), COUNTED, () -> repeat(bench, operation));
        bench.backlogs().settle();
        return statements;
    }

    private static void repeat(Bench bench, ServiceOperation operation) {
        try (var conversation = new HttpConversation(bench.stack().baseUrl(operation.service()))) {
            for (int i = 0; i < COUNTED; i++) {
                conversation.send(operation.requests().next(), operation.expectedStatus());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Measurement {

        private final Bench bench;
        private final ServiceOperation measured;
        private final LimitLoad limitLoad;
        private final RowResult result;
        private final HttpLoad load;
        private final Histogram serviceLatency = LoadResult.newHistogram();
        private final Histogram limitLatency = LoadResult.newHistogram();
        private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
        private final List<Pair> pairs = new ArrayList<>();
        private long operations;
        private long errors;
        private long behind;

        private Measurement(Bench bench, ServiceOperation measured, LimitLoad limitLoad, RowResult result) {
            this.bench = bench;
            this.measured = measured;
            this.limitLoad = limitLoad;
            this.result = result;
            this.load = new HttpLoad(bench.stack().baseUrl(measured.service()), clients, measured.expectedStatus());
        }

        private void run() throws InterruptedException {
            int wanted = bench.size().pairs();
            // A disturbed pair is measured again, but not indefinitely.
            int most = bench.size().comparable() ? wanted * 2 : wanted;
            while (pairs.size() < most
                    && pairs.stream().filter(pair -> !pair.disturbed()).count() < wanted) {
                pair();
            }
            report();
        }

        private void pair() throws InterruptedException {
            Duration window = bench.size().window();
            CpuSnapshot start = CpuSnapshot.take();
            LoadResult service = load.closed(measured.requests(), window);
            CpuSnapshot middle = CpuSnapshot.take();
            behind = Math.max(behind, bench.backlogs().settle());
            CpuSnapshot settled = CpuSnapshot.take();
            LoadResult limitResult = limitLoad.run(window);
            CpuSnapshot end = CpuSnapshot.take();
            check(service, "service");
            check(limitResult, "limit");
            List<Long> own = bench.processes().roots();
            double foreign = Math.max(middle.foreignCoresSince(start, own), end.foreignCoresSince(settled, own));
            Pair pair = new Pair(service.rate(), limitResult.rate(), foreign);
            pairs.add(pair);
            serviceLatency.add(service.latency());
            limitLatency.add(limitResult.latency());
            operations += service.completed();
            // What consumers do afterwards is part of the cost of an operation.
            bench.processes()
                    .cpuSeconds(start, settled)
                    .forEach((process, seconds) -> cpuSeconds.merge(process, seconds, Double::sum));
            bench.progress()
                    .say(
                            "%s %d/%d: %,.0f a second, limit %,.0f, ratio %.3f%s",
                            name,
                            pairs.size(),
                            bench.size().pairs(),
                            pair.service(),
                            pair.limit(),
                            pair.ratio(),
                            pair.disturbed() ? String.format(", disturbed (%.2f cores)", foreign) : "");
        }

        private void check(LoadResult side, String who) {
            errors += side.errors();
            if (side.errors() > 0 && !result.isFailed()) {
                result.failed(side.errors() + " errors of the " + who + ", the first one: " + side.firstError());
            }
        }

        private void report() {
            result.pairs(pairs)
                    .headline(must > 0 ? ratio().goals(must, aim) : ratio())
                    .figure("operations a second", rate(Pair::service))
                    .figure("limit, operations a second", rate(Pair::limit))
                    .figure("p50 ms", serviceLatency.getValueAtPercentile(50) / 1e6)
                    .figure("p99 ms", serviceLatency.getValueAtPercentile(99) / 1e6)
                    .figure("limit p50 ms", limitLatency.getValueAtPercentile(50) / 1e6)
                    .figure("limit p99 ms", limitLatency.getValueAtPercentile(99) / 1e6)
                    .figure("clients", clients)
                    .figure("errors", errors);
            cpuSeconds.forEach((process, seconds) -> result.cpu(process, seconds * 1e6 / Math.max(1, operations)));
            if (behind > 0) {
                result.note("Consumers were up to " + behind + " events behind when the limit was measured.");
            }
        }

        private Headline ratio() {
            return Headline.ratio("rate / limit", Pair.ratios(pairs));
        }

        private double rate(ToDoubleFunction<Pair> side) {
            return Ratios.of(
                            pairs.stream().map(pair -> side.applyAsDouble(pair)).toList())
                    .median();
        }
    }
}
