package dev.debrief.e2e.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ApiClient.ApiResponse;
import dev.debrief.e2e.fault.History.ResourceRef;
import dev.debrief.localstack.Service;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client that knows both replicas of a service and repeats a command unchanged until it is acknowledged. Not
 * thread-safe.
 */
final class RetryingClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Map<Service, List<URI>> replicas;
    private final String token;
    private final Random random;
    private final History history;

    /** @param repeated whether earlier attempts had no response or were refused for now */
    private record Sent(ApiResponse response, boolean repeated) {}

    RetryingClient(Map<Service, List<URI>> replicas, String token, Random random, History history) {
        this.replicas = Map.copyOf(replicas);
        this.token = token;
        this.random = random;
        this.history = history;
    }

    /**
     * Returns the response, or the current resource if the change had already been made by an attempt without response.
     */
    ApiResponse sendUntilAcknowledged(Command command) {
        var sent = repeat(command.method(), command.target(), Map.of(command.header(), command.headerValue()), command);
        if (sent.response().status() == 412) {
            return resolveConflict(command, sent);
        }
        if (!sent.response().isSuccess()) {
            throw unexpected(command, sent.response());
        }
        return sent.response();
    }

    /** Reads until a replica responds with anything but 503. */
    ApiResponse read(ResourceRef resource) {
        return repeat("GET", resource, Map.of(), null).response();
    }

    /**
     * Only this client changes the resource, so a newer revision shows that an attempt without response was successful.
     * The exception is a generated section: Debrief may have rewritten it after it was read, or offer a newer text.
     */
    private ApiResponse resolveConflict(Command command, Sent sent) {
        var current = read(command.resource());
        if (sent.repeated() && command.isShownBy(current.body())) {
            return current;
        }
        if (command.isBasedOnGenerated(current.body())) {
            return sendUntilAcknowledged(command.at(current.etag()));
        }
        throw unexpected(command, sent.response());
    }

    private AssertionError unexpected(Command command, ApiResponse response) {
        history.recordAnomaly(command.verb() + " returned " + response.status() + ": " + response.text());
        return new AssertionError("Unexpected status " + response.status() + " of " + command + ": " + response.text());
    }

    private Sent repeat(String method, ResourceRef target, Map<String, String> headers, @Nullable Command command) {
        JsonNode body = command == null ? null : command.body();
        var addresses = replicas.getOrDefault(target.service(), List.of());
        var turn = random.nextInt(addresses.size());
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var last = "";
        var repeated = false;
        while (System.nanoTime() < deadline) {
            try {
                var response = ApiClient.as(token, addresses.get(turn % addresses.size()))
                        .call(method, target.path(), headers, body);
                var retryable = response.status() == 503 || response.problem().equals("request-in-progress");
                if (!retryable) {
                    return new Sent(response, repeated);
                }
                last = response.text();
            } catch (UncheckedIOException e) {
                last = String.valueOf(e.getMessage());
            }
            repeated = true;
            turn++;
            history.recordRetry();
            LockSupport.parkNanos(Duration.ofMillis(50 + random.nextInt(150)).toNanos());
        }
        history.recordAnomaly(
                method + " " + target.path() + " got no response for " + TIMEOUT.toSeconds() + " s: " + last);
        throw new AssertionError("Never acknowledged: " + method + " " + target.path() + ", last response: " + last);
    }
}
