package dev.debrief.e2e.tracker;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ApiClient.ApiResponse;
import dev.debrief.localstack.Replica;
import dev.debrief.localstack.Stack;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calls action-tracker-service while its replicas are killed: repeats each request until one of them has answered. */
final class TrackerClient {

    private static final String ITEMS = "/api/v1/action-items/";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Stack stack;
    private final String token;

    TrackerClient(Stack stack) {
        this.stack = stack;
        this.token = stack.token("dana", "contributor");
    }

    /** Has an issue created. */
    void link(String item, String tracker) {
        call(
                "POST",
                item + "/tracker-link",
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of("tracker", tracker),
                response -> response.isSuccess());
    }

    /** Starts work; an earlier attempt without an answer may have done so. */
    void start(String item) {
        call(
                "POST",
                item + "/transitions",
                Map.of("If-Match", "*"),
                Map.of("transition", "START"),
                response -> response.isSuccess() || response.problem().equals("transition-not-allowed"));
    }

    String status(String item) {
        return read(item).body().path("status").asText();
    }

    boolean isLinked(String item) {
        return read(item + "/tracker-link").body().path("state").asText().equals("LINKED");
    }

    private ApiResponse read(String path) {
        return call("GET", path, Map.of(), null, ApiResponse::isSuccess);
    }

    private ApiResponse call(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable Map<String, String> body,
            Predicate<ApiResponse> accepted) {
        return await(method + " " + path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreException(UncheckedIOException.class)
                .until(
                        () -> ApiClient.as(token, running().baseUrl())
                                .call(
                                        method,
                                        ITEMS + path,
                                        headers,
                                        body == null ? null : ApiClient.JSON.valueToTree(body)),
                        response -> {
                            requireTemporary(response, accepted);
                            return accepted.test(response);
                        });
    }

    private static void requireTemporary(ApiResponse response, Predicate<ApiResponse> accepted) {
        var temporary = response.status() == 503 || response.problem().equals("request-in-progress");
        if (!temporary && !accepted.test(response)) {
            throw new AssertionError(response.status() + ": " + response.text());
        }
    }

    /** A replica that may be starting. */
    private Replica running() {
        var replicas = stack.replicas(ACTION_TRACKER);
        return replicas.stream().filter(Replica::isReady).findFirst().orElse(replicas.get(0));
    }
}
