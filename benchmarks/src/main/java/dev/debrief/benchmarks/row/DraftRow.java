package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.BenchFailure;
import dev.debrief.benchmarks.bench.Operations;
import dev.debrief.benchmarks.limit.KafkaLimit;
import dev.debrief.benchmarks.load.HttpConversation;
import dev.debrief.benchmarks.load.HttpMessages;
import dev.debrief.benchmarks.load.LoadResult;
import dev.debrief.benchmarks.load.OpenSchedule;
import dev.debrief.benchmarks.report.Headline;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * The time from resolving an incident until a read over REST returns its draft, at a steady rate. It counts from the
 * moment the request was due, so that a stall counts for all requests it delays.
 */
final class DraftRow implements Row {

    private static final int PER_SECOND = 20;
    private static final int THREADS = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    @Override
    public String name() {
        return "draft";
    }

    @Override
    public String title() {
        return "incident resolved → draft visible over REST, " + PER_SECOND + " a second";
    }

    @Override
    public RowResult measure(Bench bench) throws Exception {
        bench.progress().say("draft: warm-up");
        resolve(bench, report(bench, bench.size().drafts()));
        List<String> incidents = report(bench, bench.size().drafts());
        bench.backlogs().settle();
        bench.progress().say("draft: resolving %,d incidents", incidents.size());
        Histogram drafts = resolve(bench, incidents);
        bench.backlogs().settle();
        Histogram kafka = KafkaLimit.endToEnd(bench.stack().kafka().bootstrapServers(), incidents.size() * 5);
        RowResult result = new RowResult(name(), title())
                .headline(Headline.cost("p50", millis(drafts, 50), "ms").goals(8, 3))
                .headline(Headline.cost("p99", millis(drafts, 99), "ms").goals(30, 10))
                .figure("p95 ms", millis(drafts, 95))
                .figure("max ms", drafts.getMaxValue() / 1e6)
                .figure("samples", drafts.getTotalCount())
                .figure("limit (one record through Kafka) p50 ms", millis(kafka, 50))
                .figure("limit p99 ms", millis(kafka, 99))
                .figure("mean / limit", drafts.getMean() / kafka.getMean())
                .figure("p99 / limit", millis(drafts, 99) / millis(kafka, 99));
        bench.progress().say("draft: p50 %.1f ms, p99 %.1f ms", millis(drafts, 50), millis(drafts, 99));
        return result;
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e6;
    }

    private static List<String> report(Bench bench, int count) throws IOException {
        var create = bench.operations().create();
        List<String> ids = new ArrayList<>();
        try (HttpConversation conversation = new HttpConversation(bench.stack().baseUrl(Service.INCIDENT))) {
            for (int i = 0; i < count; i++) {
                Matcher id = ID.matcher(conversation.send(create.requests().next(), create.expectedStatus()));
                if (!id.find()) {
                    throw new BenchFailure("The response to a created incident has no id");
                }
                ids.add(id.group(1));
            }
        }
        return ids;
    }

    private static Histogram resolve(Bench bench, List<String> incidents) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (DraftWatcher watcher = new DraftWatcher(bench.stack().postgres())) {
            long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
            OpenSchedule schedule =
                    OpenSchedule.of(start, PER_SECOND, Duration.ofMillis(1000L * incidents.size() / PER_SECOND));
            List<Future<Histogram>> workers = new ArrayList<>();
            for (int worker = 0; worker < THREADS; worker++) {
                int first = worker;
                Callable<Histogram> work = () -> resolve(bench, incidents, schedule, first, watcher);
                workers.add(threads.submit(work));
            }
            Histogram latency = LoadResult.newHistogram();
            for (Future<Histogram> worker : workers) {
                latency.add(worker.get());
            }
            return latency;
        } catch (ExecutionException e) {
            throw new BenchFailure(
                    "Draft: " + Objects.requireNonNull(e.getCause()).getMessage(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Resolves every 16th incident when it is due. */
    private static Histogram resolve(
            Bench bench, List<String> incidents, OpenSchedule schedule, int first, DraftWatcher watcher)
            throws Exception {
        Operations operations = bench.operations();
        HttpMessages writes = operations.messages(Service.INCIDENT);
        HttpMessages reads = operations.messages(Service.POSTMORTEM);
        Histogram latency = LoadResult.newHistogram();
        try (HttpConversation incident = new HttpConversation(bench.stack().baseUrl(Service.INCIDENT));
                HttpConversation postmortem = new HttpConversation(bench.stack().baseUrl(Service.POSTMORTEM))) {
            for (int index = first; index < schedule.count(); index += THREADS) {
                String id = incidents.get(index);
                byte[] resolve = writes.post(
                        "/api/v1/incidents/" + id + "/transitions",
                        Map.of("If-Match", "\"1\""),
                        "{\"transition\":\"RESOLVE\"}");
                byte[] look = reads.get("/api/v1/postmortems?incident=" + id);
                long due = schedule.dueNanos(index);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                incident.send(resolve, 200);
                await(watcher.draftOf(UUID.fromString(id)), id);
                if (postmortem.send(look, 200).contains("\"items\":[]")) {
                    throw new BenchFailure("The draft of " + id + " is in the database but not visible");
                }
                latency.recordValue(System.nanoTime() - due);
            }
        }
        return latency;
    }

    private static void await(Future<Void> draft, String id) throws InterruptedException, ExecutionException {
        try {
            draft.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new BenchFailure(
                    "The draft of " + id + " was not visible after " + TIMEOUT.toSeconds()
                            + " s; postmortem-service does not keep up with " + PER_SECOND + " a second",
                    late);
        }
    }
}
