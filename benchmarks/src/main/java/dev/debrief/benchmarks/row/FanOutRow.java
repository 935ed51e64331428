package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.limit.BareWebhookClient;
import dev.debrief.benchmarks.load.WebhookReceiver;
import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.measure.Pair;
import dev.debrief.benchmarks.measure.Ratios;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Webhooks to 99 endpoints that are due at once, against a client that only signs and sends, A-B-A-B; then the same
 * with and without another endpoint that hangs.
 */
final class FanOutRow implements Row {

    private static final int ENDPOINTS = 99;
    private static final int BODY_BYTES = 1_100;
    private static final int ROUNDS = 3;
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** A little longer than an attempt takes, so that no thread hangs in the next round. */
    private static final Duration TIME_LIMIT = Duration.ofSeconds(17);

    @Override
    public String name() {
        return "fan-out";
    }

    @Override
    public String title() {
        return "signed webhooks to 100 endpoints";
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return false;
    }

    @Override
    public RowResult measure(Bench bench) throws Exception {
        DeliveriesRow.runAlone(bench);
        RowResult result = new RowResult(name(), title());
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            FanOutEndpoints endpoints = new FanOutEndpoints(bench, receiver.port());
            endpoints.addHealthy(ENDPOINTS);
            int each = Math.max(1, bench.size().webhooks() / ENDPOINTS);
            send(bench, receiver, each);
            pairs(bench, receiver, each, result);
            deadEndpoint(bench, receiver, endpoints, each, result);
        }
        return result;
    }

    private static void pairs(Bench bench, WebhookReceiver receiver, int each, RowResult result) throws Exception {
        BareWebhookClient bare = new BareWebhookClient(receiver.port(), BODY_BYTES);
        bare.send(each * ENDPOINTS);
        List<Pair> pairs = new ArrayList<>();
        CpuSnapshot before = CpuSnapshot.take();
        for (int round = 1; round <= ROUNDS; round++) {
            CpuSnapshot start = CpuSnapshot.take();
            double service = send(bench, receiver, each);
            receiver.reset();
            bare.send(each * ENDPOINTS);
            double limit = receiver.awaitRate(each * ENDPOINTS, TIMEOUT);
            double foreign = CpuSnapshot.take()
                    .foreignCoresSince(start, bench.processes().roots());
            pairs.add(new Pair(service, limit, foreign));
            bench.progress().say("fan-out %d/%d: %,.0f a second, bare client %,.0f", round, ROUNDS, service, limit);
        }
        int webhooks = ROUNDS * each * ENDPOINTS;
        bench.processes()
                .cpuSeconds(before, CpuSnapshot.take())
                .forEach((process, seconds) -> result.cpu(process, seconds * 1e6 / webhooks));
        result.pairs(pairs)
                .headline(Headline.ratio("rate / bare signed client", Pair.ratios(pairs))
                        .goals(0.3, 0.5))
                .figure(
                        "webhooks a second",
                        Ratios.of(pairs.stream().map(Pair::service).toList()).median())
                .figure(
                        "limit (bare signed client), webhooks a second",
                        Ratios.of(pairs.stream().map(Pair::limit).toList()).median())
                .figure("webhooks", each * ENDPOINTS);
    }

    private static void deadEndpoint(
            Bench bench, WebhookReceiver receiver, FanOutEndpoints endpoints, int each, RowResult result)
            throws SQLException, IOException, InterruptedException {
        List<Double> slowdowns = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double without = send(bench, receiver, each);
            endpoints.addDead();
            double with = send(bench, receiver, each);
            slowdowns.add(without / with);
            bench.progress()
                    .say("fan-out %d/%d: %,.0f a second, %,.0f with a dead endpoint", round, ROUNDS, without, with);
            endpoints.removeDead();
            LockSupport.parkNanos(TIME_LIMIT.toNanos());
        }
        result.headline(
                Headline.cost("time for 99 endpoints with a dead one of 100 / without", Ratios.of(slowdowns), "")
                        .goals(1.2, 1.05));
    }

    /** Returns the rate at which the healthy endpoints receive theirs, and waits for the results to be stored. */
    private static double send(Bench bench, WebhookReceiver receiver, int each) throws SQLException {
        receiver.reset();
        bench.seedWebhooks(each);
        double rate = receiver.awaitRate(each * ENDPOINTS, TIMEOUT);
        if (rate < 0) {
            throw new BenchFailure("The webhooks did not arrive within " + TIMEOUT.toMinutes() + " minutes");
        }
        String unfinished = "SELECT count(*) FROM job JOIN endpoint ON concurrency_key = CAST(endpoint.id AS varchar)"
                + " WHERE state = 'PENDING' AND name NOT LIKE 'fan-out-dead-%'";
        while (bench.number(Service.NOTIFICATION, unfinished) > 0) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return rate;
    }
}
