package dev.debrief.e2e.large;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Reads the same long resource again and again, and waits as long as a refusal says. */
final class LargeReader implements Callable<LargeReader> {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpRequest request;
    private final String lastText;
    private final Instant end;
    private final List<Duration> durations = new ArrayList<>();
    private int refusals;

    /** @param lastText what the end of a complete response contains */
    LargeReader(URI resource, String token, String lastText, Instant end) {
        this.request = HttpRequest.newBuilder(resource)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .build();
        this.lastText = lastText;
        this.end = end;
    }

    @Override
    public LargeReader call() throws IOException, InterruptedException {
        while (Instant.now().isBefore(end)) {
            Instant start = Instant.now();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 503) {
                refusals++;
                Thread.sleep(Duration.ofSeconds(response.headers()
                                .firstValueAsLong("Retry-After")
                                .orElseThrow())
                        .toMillis());
            } else if (response.statusCode() != 200 || !response.body().contains(lastText)) {
                throw new AssertionError(request.uri() + " returned " + response.statusCode() + " and "
                        + response.body().length() + " characters");
            } else {
                durations.add(Duration.between(start, Instant.now()));
            }
        }
        return this;
    }

    List<Duration> durations() {
        return durations;
    }

    int refusals() {
        return refusals;
    }
}
