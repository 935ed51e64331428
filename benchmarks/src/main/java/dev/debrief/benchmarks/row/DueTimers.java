package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.seed.SqlResource;
import dev.debrief.localstack.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Makes the timers of some action items due, each time for another due date. */
final class DueTimers {

    static final int COUNT = 1_000;

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private final Bench bench;

    /** The due dates are so many days ago. */
    private int days = 1;

    DueTimers(Bench bench) {
        this.bench = bench;
    }

    /** Returns the milliseconds from the first to the last of their events. */
    double fire() throws SQLException {
        days++;
        try (Connection connection = bench.stack().postgres().connect(Service.ACTION_TRACKER.database())) {
            SqlResource.of("due-timers.sql").with("days", days).run(connection);
        }
        long begin = System.nanoTime();
        while (published("count(*)") < COUNT) {
            if (System.nanoTime() - begin > TIMEOUT.toNanos()) {
                throw new BenchFailure("The timers did not fire within " + TIMEOUT.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return published("CAST(extract(epoch FROM max(published_at) - min(published_at)) * 1000000 AS bigint)") / 1e3;
    }

    private long published(String what) throws SQLException {
        return bench.number(
                Service.ACTION_TRACKER, "SELECT " + what + " FROM overdue_event WHERE due_on = current_date - " + days);
    }
}
