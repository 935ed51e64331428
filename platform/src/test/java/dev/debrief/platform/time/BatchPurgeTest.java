package dev.debrief.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPurgeTest {

    private static final Duration BATCH = Duration.ofSeconds(10);

    private final List<Integer> batches = new ArrayList<>();
    private Instant now = Instant.parse("2024-11-15T11:35:00Z");
    private int rows;

    @Test
    void deletesInBatchesUntilNoneIsLeft() {
        rows = 250;

        assertThat(purge(Duration.ofMinutes(1)).run(this::delete)).isEqualTo(250);
        assertThat(batches).containsExactly(100, 100, 50);
    }

    @Test
    void looksAgainAfterAFullBatch() {
        rows = 100;

        assertThat(purge(Duration.ofMinutes(1)).run(this::delete)).isEqualTo(100);
        assertThat(batches).containsExactly(100, 0);
    }

    @Test
    void beginsNoBatchAfterTheTimeOfTheRun() {
        rows = 1000;

        assertThat(purge(BATCH.multipliedBy(3)).run(this::delete)).isEqualTo(300);
        assertThat(purge(BATCH.multipliedBy(3)).run(this::delete)).isEqualTo(300);
        assertThat(rows).isEqualTo(400);
    }

    @Test
    void runsAtLeastOneBatch() {
        rows = 1000;

        assertThat(purge(Duration.ZERO).run(this::delete)).isEqualTo(100);
    }

    @Test
    void refusesAnEmptyBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatchPurge(Clock.systemUTC(), 0, Duration.ofMinutes(1)));
    }

    private BatchPurge purge(Duration longestRun) {
        return new BatchPurge(new TestClock(), 100, longestRun);
    }

    /** Takes ten seconds. */
    private int delete(int limit) {
        int deleted = Math.min(limit, rows);
        rows -= deleted;
        batches.add(deleted);
        now = now.plus(BATCH);
        return deleted;
    }

    private final class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
