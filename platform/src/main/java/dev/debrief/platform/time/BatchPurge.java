package dev.debrief.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/**
 * Deletes what is too old in small batches, so that no transaction is long, until nothing is left or the time of the
 * run is over. The next run continues.
 */
public final class BatchPurge {

    private final Clock clock;
    private final int batchSize;
    private final Duration longestRun;

    /** @param longestRun no batch begins after it */
    public BatchPurge(Clock clock, int batchSize, Duration longestRun) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("No batch is smaller than 1: " + batchSize);
        }
        this.clock = clock;
        this.batchSize = batchSize;
        this.longestRun = longestRun;
    }

    /**
     * Runs at least one batch.
     *
     * @param deleteBatch deletes at most the given number of rows in a transaction of its own and returns how many it
     *     deleted; a smaller number means that none is left
     * @return how many rows were deleted
     */
    public int run(IntUnaryOperator deleteBatch) {
        Instant end = clock.instant().plus(longestRun);
        int purged = 0;
        int deleted;
        do {
            deleted = deleteBatch.applyAsInt(batchSize);
            purged += deleted;
        } while (deleted >= batchSize && clock.instant().isBefore(end));
        return purged;
    }
}
