package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.measure.CpuSnapshot;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** postmortem-service is stopped while events are published; how fast it projects them after its start. */
final class CatchUpRow implements Row {

    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public String title() {
        return "postmortem-service catches up after an outage";
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException {
        int events = bench.size().missedEvents();
        var replica = bench.stack().replica(Service.POSTMORTEM);
        long before = projected(bench);
        replica.stop();
        bench.seedEvents(events);
        bench.backlogs().settle();
        CpuSnapshot start = CpuSnapshot.take();
        long launched = System.nanoTime();
        replica.launch();
        long patience = launched + TIMEOUT.toNanos();
        long first = awaitProjected(bench, before + 1, patience);
        long atFirst = projected(bench) - before;
        long last = awaitProjected(bench, before + events, patience);
        long atLast = projected(bench) - before;
        CpuSnapshot end = CpuSnapshot.take();
        replica.awaitReady();
        double rate = (atLast - atFirst) / ((last - first) / 1e9);
        bench.progress().say("catch-up: %,d events at %,.0f a second", atLast, rate);
        bench.backlogs().settle();
        RowResult result = new RowResult(name(), title())
                .headline(Headline.rate("events a second", rate, "").goals(1_000, 5_000))
                .figure("events", atLast)
                .figure("seconds from the start of the process to the first one", (first - launched) / 1e9)
                .figure("seconds from the start of the process to the last one", (last - launched) / 1e9);
        bench.processes()
                .cpuSeconds(start, end)
                .forEach((process, seconds) -> result.cpu(process, seconds * 1e6 / Math.max(1, atLast)));
        if (atLast < events) {
            result.note("Not finished: " + (events - atLast) + " events were left after " + TIMEOUT.toMinutes()
                    + " minutes.");
        }
        return result.note("The JVM is cold: its start is part of the CPU time.");
    }

    private static long projected(Bench bench) throws SQLException {
        return bench.number(Service.POSTMORTEM, "SELECT count(*) FROM incident_projection WHERE number > 20000000");
    }

    /** Returns when this many are projected, or patience has ended. */
    private static long awaitProjected(Bench bench, long count, long patience) throws SQLException {
        while (projected(bench) < count && System.nanoTime() < patience) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        return System.nanoTime();
    }
}
