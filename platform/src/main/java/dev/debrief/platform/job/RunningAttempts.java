package dev.debrief.platform.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * The attempts that a worker makes now, and how fast the receivers are, by concurrency key. A receiver that hangs must
 * not hold the threads that others need:
 *
 * <ul>
 *   <li>Until the end of its first attempt, and after one that was slow and failed, a receiver gets one attempt at a
 *       time.
 *   <li>Attempts of a receiver whose last one was slow have threads of their own.
 *   <li>An attempt that becomes slow moves to those threads, as far as they are free.
 * </ul>
 *
 * <p>Only in memory, and of the receivers that were attempted most recently: nothing but speed depends on it.
 */
final class RunningAttempts {

    static final int MAX_KEYS = 200;

    private final int workers;
    private final int slowWorkers;
    private final long slowAfter;
    private final LongSupplier nanoTime;

    private final Set<Attempt> attempts = new HashSet<>();
    private final Set<String> trusted = new LinkedHashSet<>();
    private final Set<String> slow = new LinkedHashSet<>();
    private String lastKey = "";

    RunningAttempts(int workers, int slowWorkers, Duration slowAfter, LongSupplier nanoTime) {
        this.workers = workers;
        this.slowWorkers = slowWorkers;
        this.slowAfter = slowAfter.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * An attempt.
     *
     * @param since nanoseconds of this process
     * @param slow whether the one before was slow
     */
    record Attempt(UUID jobId, UUID lease, String key, long since, boolean slow) {}

    /**
     * What can be claimed now.
     *
     * @param free attempts of receivers that are not slow
     * @param slowFree attempts of receivers that are slow
     * @param running threads by key, including those that have lost their lease
     * @param trusted keys that may get several attempts at a time
     * @param slow keys of slow receivers
     * @param closed keys that have their only attempt
     * @param after the key after which the claim starts, so that all get their turn
     */
    record Capacity(
            int free,
            int slowFree,
            Map<String, Integer> running,
            Set<String> trusted,
            Set<String> slow,
            Set<String> closed,
            String after) {

        boolean isEmpty() {
            return free + slowFree == 0;
        }
    }

    /** @param permits the most attempts in total */
    synchronized Capacity capacity(int permits) {
        Map<String, Integer> running = new HashMap<>();
        Set<String> trustedNow = new HashSet<>(trusted);
        int slowAttempts = 0;
        for (Attempt attempt : attempts) {
            running.merge(attempt.key(), 1, Integer::sum);
            boolean late = isLate(attempt);
            if (late && !slow.contains(attempt.key())) {
                trustedNow.remove(attempt.key());
            }
            if (late || attempt.slow()) {
                slowAttempts++;
            }
        }
        int onSlowThreads = Math.min(slowAttempts, slowWorkers);
        int free = Math.min(permits, Math.max(0, workers - (attempts.size() - onSlowThreads)));
        int slowFree = slow.isEmpty() ? 0 : Math.min(permits - free, slowWorkers - onSlowThreads);
        Set<String> closed = new HashSet<>(running.keySet());
        closed.removeAll(trustedNow);
        return new Capacity(free, slowFree, running, trustedNow, Set.copyOf(slow), closed, lastKey);
    }

    synchronized Attempt start(ClaimedJob job) {
        String key = job.concurrencyKey();
        lastKey = key;
        Attempt attempt = new Attempt(job.id(), job.lease(), key, nanoTime.getAsLong(), slow.contains(key));
        attempts.add(attempt);
        return attempt;
    }

    /** Records what an attempt says about its receiver. */
    synchronized void record(Attempt attempt, JobResult result) {
        if (result.postponed()) {
            return;
        }
        boolean late = isLate(attempt);
        put(slow, attempt.key(), late);
        put(trusted, attempt.key(), !late || result.succeeded());
    }

    synchronized void end(Attempt attempt) {
        attempts.remove(attempt);
    }

    private boolean isLate(Attempt attempt) {
        return nanoTime.getAsLong() - attempt.since() > slowAfter;
    }

    /** The keys that were added last stay. */
    private static void put(Set<String> keys, String key, boolean present) {
        keys.remove(key);
        if (present) {
            keys.add(key);
        }
        if (keys.size() > MAX_KEYS) {
            Iterator<String> oldest = keys.iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
