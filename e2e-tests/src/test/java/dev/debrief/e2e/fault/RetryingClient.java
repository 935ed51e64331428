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
 * How a careful client calls: it knows both replicas of a service and nothing about faults, and repeats a command,
 * unchanged, until it is acknowledged. One per thread.
 */
final class RetryingClient {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Map<Service, List<URI>> replicas;
    private final String token;
    private final Random random;
    private final History history;

    RetryingClient(Map<Service, List<URI>> replicas, String token, Random random, History history) {
        this.replicas = Map.copyOf(replicas);
        this.token = token;
        this.random = random;
        this.history = history;
    }

    /** Returns what the answer says about the thing; for a change that needed a second look, the thing as it is. */
    ApiResponse sendUntilAcknowledged(Command command) {
        var answer =
                repeat(command.method(), command.target(), Map.of(command.header(), command.headerValue()), command);
        if (answer.status() == 412) {
            answer = confirm(command, answer);
        }
        if (!answer.isSuccess()) {
            history.recordAnomaly(command.verb() + " was answered " + answer.status() + ": " + answer.text());
            throw new AssertionError("No fault excuses " + answer.status() + " for " + command + ": " + answer.text());
        }
        return answer;
    }

    /** Reads until somebody answers with anything but 503. */
    ApiResponse read(ResourceRef place) {
        return repeat("GET", place, Map.of(), null);
    }

    /**
     * Only this client changes the thing, so a revision that has moved on shows that an attempt without an answer was
     * done after all.
     */
    private ApiResponse confirm(Command command, ApiResponse refused) {
        var now = read(command.place());
        if (!command.isShownBy(now.body())) {
            history.recordAnomaly(command.verb() + " was refused by 412, but is not done: " + now.text());
            return refused;
        }
        return now;
    }

    private ApiResponse repeat(
            String method, ResourceRef target, Map<String, String> headers, @Nullable Command command) {
        JsonNode body = command == null ? null : command.body();
        var addresses = replicas.getOrDefault(target.service(), List.of());
        var turn = random.nextInt(addresses.size());
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var last = "";
        var unanswered = false;
        while (System.nanoTime() < deadline) {
            try {
                var answer = ApiClient.as(token, addresses.get(turn % addresses.size()))
                        .call(method, target.path(), headers, body);
                var retryable = answer.status() == 503 || answer.problem().equals("request-in-progress");
                if (!retryable && (answer.status() != 412 || unanswered)) {
                    return answer;
                }
                if (!retryable) {
                    history.recordAnomaly(
                            method + " " + target.path() + " was refused at the first attempt: " + answer.text());
                    return answer;
                }
                last = answer.text();
            } catch (UncheckedIOException e) {
                last = String.valueOf(e.getMessage());
            }
            unanswered = true;
            turn++;
            history.recordRetry();
            LockSupport.parkNanos(Duration.ofMillis(50 + random.nextInt(150)).toNanos());
        }
        history.recordAnomaly(method + " " + target.path() + " found nobody for " + LIMIT.toSeconds() + " s: " + last);
        throw new AssertionError("Never acknowledged: " + method + " " + target.path() + ", at last: " + last);
    }
}
