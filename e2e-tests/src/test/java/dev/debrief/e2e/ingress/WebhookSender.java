package dev.debrief.e2e.ingress;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.debrief.e2e.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends webhooks one after the other. The next one waits until this one is accepted, however often it fails. */
final class WebhookSender {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int MAX_ATTEMPTS = 60;

    private final URI url;
    private final Duration timeout;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** @param timeout for the response */
    WebhookSender(URI url, Duration timeout) {
        this.url = url;
        this.timeout = timeout;
    }

    /** Returns the id of the delivery. Fails if it is refused, which PagerDuty does not repeat. */
    String deliver(Map<String, String> headers, String body) {
        var pause = FIRST_PAUSE;
        for (var attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            var id = attempt(headers, body);
            if (id.isPresent()) {
                accepted.incrementAndGet();
                return id.get();
            }
            failed.incrementAndGet();
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        throw new AssertionError(url + " did not accept a webhook in " + MAX_ATTEMPTS + " attempts.");
    }

    /** Accepted deliveries, with repetitions. */
    int accepted() {
        return accepted.get();
    }

    /** Attempts without a response in time, or with a status of 500 and above. */
    int failed() {
        return failed.get();
    }

    private Optional<String> attempt(Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                return Optional.empty();
            }
            if (response.statusCode() != 202) {
                throw new AssertionError(url + " refused a webhook: " + response.statusCode() + " " + response.body());
            }
            return Optional.of(
                    ApiClient.JSON.readTree(response.body()).path("id").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending to " + url, e);
        }
    }
}
