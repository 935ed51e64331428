package dev.debrief.e2e.ingress;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The figures of a storm.
 *
 * @param latencies of acceptance, shortest first
 * @param failed attempts that were repeated
 * @param mappedAfter from the last acceptance until all were mapped
 * @param megabytes resident memory of incident-service, in the order of time
 */
record StormResult(List<Duration> latencies, int failed, Duration mappedAfter, List<Long> megabytes) {

    StormResult {
        latencies = List.copyOf(latencies);
        megabytes = List.copyOf(megabytes);
    }

    /** The latency that so many percent of the alerts do not exceed. */
    Duration percentile(int percent) {
        return latencies.get((latencies.size() * percent + 99) / 100 - 1);
    }

    /** The highest memory of the second half by that of the first half. */
    double memoryGrowth() {
        var half = megabytes.size() / 2;
        return (double) max(megabytes.subList(half, megabytes.size())) / max(megabytes.subList(0, half));
    }

    private static long max(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** @param run that had this result */
    void addTo(Map<String, String> figures, String run) {
        figures.put(
                run + ": accepted at p50, p99, at most, ms",
                millis(percentile(50)) + ", " + millis(percentile(99)) + ", " + millis(percentile(100)));
        figures.put(run + ": failed attempts", Integer.toString(failed));
        figures.put(run + ": last one accepted until all are mapped, seconds", Long.toString(mappedAfter.toSeconds()));
        figures.put(
                run + ": memory of incident-service at the start, at most, at the end, MB",
                megabytes.get(0) + ", " + max(megabytes) + ", " + megabytes.get(megabytes.size() - 1));
    }

    private static String millis(Duration latency) {
        return String.format("%.1f", latency.toNanos() / 1e6);
    }
}
