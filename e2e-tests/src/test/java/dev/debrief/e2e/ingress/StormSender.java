package dev.debrief.e2e.ingress;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.debrief.e2e.ApiClient;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends alerts at a constant rate, whatever the responses take: a slow response delays no other request. Repeats what
 * fails after growing pauses, as Alertmanager does.
 */
final class StormSender {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final URI url;
    private final String secret;
    private final AtomicInteger failed = new AtomicInteger();

    StormSender(URI url, String secret) {
        this.url = url;
        this.secret = secret;
    }

    /**
     * An accepted alert.
     *
     * @param delivery its id
     * @param latency from the time at which it was due until it was accepted
     */
    record Accepted(StormAlert alert, String delivery, Duration latency) {}

    /** Returns when all are accepted. Fails if one is refused. */
    List<Accepted> send(List<StormAlert> alerts, Duration duration) throws Exception {
        var interval = duration.toNanos() / alerts.size();
        var start = System.nanoTime();
        var sent = new ArrayList<CompletableFuture<Accepted>>();
        for (var alert : alerts) {
            var due = start + sent.size() * interval;
            for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            sent.add(send(alert, due, FIRST_PAUSE));
        }
        var accepted = new ArrayList<Accepted>();
        for (var one : sent) {
            accepted.add(one.get(3, TimeUnit.MINUTES));
        }
        return accepted;
    }

    /** Attempts without a response in time, or with a status of 500 and above. */
    int failed() {
        return failed.get();
    }

    private CompletableFuture<Accepted> send(StormAlert alert, long due, Duration pause) {
        var request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alert.body()))
                .build();
        return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> next(alert, due, pause, response))
                .thenCompose(next -> next);
    }

    /** @param response null if there is none */
    private CompletableFuture<Accepted> next(
            StormAlert alert, long due, Duration pause, @Nullable HttpResponse<String> response) {
        if (response != null && response.statusCode() == 202) {
            var latency = Duration.ofNanos(System.nanoTime() - due);
            return CompletableFuture.completedFuture(new Accepted(alert, idOf(response), latency));
        }
        if (response != null && response.statusCode() < 500) {
            return CompletableFuture.failedFuture(
                    new AssertionError(url + " refused an alert: " + response.statusCode() + " " + response.body()));
        }
        failed.incrementAndGet();
        var longer = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        var later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> send(alert, due, longer), later)
                .thenCompose(next -> next);
    }

    private static String idOf(HttpResponse<String> response) {
        try {
            return ApiClient.JSON.readTree(response.body()).path("id").asText();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
