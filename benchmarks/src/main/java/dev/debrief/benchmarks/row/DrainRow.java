package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.limit.KafkaLimit;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The relay publishes a backlog that becomes visible at once, in cycles without a vacuum by hand in between. The other
 * services are stopped, so that their consumers do not take part.
 */
final class DrainRow implements Row {

    private static final int CYCLES = 5;
    private static final String TOPIC = "debrief.incident.v1";
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration TIMEOUT = Duration.ofMinutes(4);

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public String title() {
        return "relay publishes a backlog of events, " + CYCLES + " cycles";
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException, InterruptedException {
        AloneRow.stopOthers(bench);
        int backlog = bench.size().backlog();
        String servers = bench.stack().kafka().bootstrapServers();
        int size = (int) bench.number(
                Service.INCIDENT,
                "SELECT octet_length(payload) FROM outbox_event WHERE type = 'dev.debrief.incident.reported.v1'"
                        + " ORDER BY seq DESC LIMIT 1");
        double limitBefore = KafkaLimit.producerRate(servers, backlog * 2, size);
        List<Double> rates = new ArrayList<>();
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            double rate = drain(bench, backlog);
            rates.add(rate);
            bench.progress().say("drain %d/%d: %,d events at %,.0f a second", cycle, CYCLES, backlog, rate);
        }
        double limitAfter = KafkaLimit.producerRate(servers, backlog * 2, size);
        double limit = (limitBefore + limitAfter) / 2;
        Ratios drained = Ratios.of(rates);
        return new RowResult(name(), title())
                .headline(Headline.ratio("worst cycle / producer", ratio(drained.min() / limit))
                        .goals(0.20, 0.40))
                .headline(Headline.ratio("worst / best cycle", ratio(drained.min() / drained.max()))
                        .goals(0.5, 0.8))
                .figure("events", backlog)
                .figure("bytes of an event", size)
                .figure("worst, events a second", drained.min())
                .figure("median, events a second", drained.median())
                .figure("best, events a second", drained.max())
                .figure("limit (bare producer), records a second", limit);
    }

    private static Ratios ratio(double value) {
        return new Ratios(value, value, value);
    }

    /** Events a second from the commit of the backlog until none is pending. */
    private static double drain(Bench bench, int events) throws SQLException {
        long before = bench.backlogs().records(TOPIC);
        bench.seedEvents(events);
        long begin = System.nanoTime();
        while (bench.backlogs().records(TOPIC) < before + events) {
            pause(begin);
        }
        while (bench.number(Service.INCIDENT, "SELECT count(*) FROM outbox_pending") > 0) {
            pause(begin);
        }
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private static void pause(long begin) {
        if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
            throw new BenchFailure("The backlog was not published within " + TIMEOUT.toMinutes() + " minutes");
        }
        LockSupport.parkNanos(POLL.toNanos());
    }
}
