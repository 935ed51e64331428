package dev.debrief.notifications.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.platform.outgoing.CircuitBreakers;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Posts JSON to endpoints: only to URLs that are allowed, which is checked on every request, and not to those that have
 * just failed several times.
 */
@ApplicationScoped
public class EndpointHttp {

    private static final int TOO_MANY_REQUESTS = 429;

    /** If a chat does not say how long to wait. */
    private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(30);

    private static final Duration MAX_PAUSE = Duration.ofHours(6);
    private static final int MAX_PAUSED = 10_000;

    private final OutgoingHttpClient client;
    private final CircuitBreakers breakers;
    private final Clock clock;

    /** Until when chats have asked to wait, by destination. Only saves requests; nothing else depends on it. */
    private final Cache<String, Instant> pausedUntil =
            Caffeine.newBuilder().maximumSize(MAX_PAUSED).build();

    EndpointHttp(OutgoingHttpClient client, CircuitBreakers breakers, Clock clock) {
        this.client = client;
        this.breakers = breakers;
        this.clock = clock;
    }

    /**
     * Posts a body.
     *
     * @param headers in addition to those of every message
     * @param interpret the result of a response of any status
     * @throws dev.debrief.platform.outgoing.CircuitOpenException as {@link Channel#send}
     */
    public SendResult post(
            EndpointTarget target,
            Map<String, String> headers,
            byte[] body,
            Function<OutgoingResponse, SendResult> interpret) {
        return exchange(target, headers, body, interpret, EndpointHttp::cannotServe);
    }

    /**
     * Posts JSON to a chat, which limits the rate of messages. One that responds with 429 works as it should: it is not
     * counted as failing, and the message is postponed, as are others to it until the time that it asks for.
     *
     * @param interpret as {@link #post}
     * @throws dev.debrief.platform.outgoing.CircuitOpenException as {@link Channel#send}
     */
    public SendResult postToChat(EndpointTarget target, byte[] body, Function<OutgoingResponse, SendResult> interpret) {
        Instant now = clock.instant();
        Instant pauseEnd = pausedUntil.getIfPresent(target.destination());
        if (pauseEnd != null && now.isBefore(pauseEnd)) {
            return SendResult.failure(Outcome.NON_2XX, "Not sent, because the receiver has asked to wait.")
                    .postponedFor(Duration.between(now, pauseEnd));
        }
        Function<OutgoingResponse, SendResult> pausing = response -> {
            SendResult result = interpret.apply(response);
            return response.status() == TOO_MANY_REQUESTS ? pause(target, result) : result;
        };
        return exchange(target, Map.of(), body, pausing, EndpointHttp::isBroken);
    }

    private SendResult pause(EndpointTarget target, SendResult refusal) {
        Duration requested = Objects.requireNonNullElse(refusal.retryAfter(), DEFAULT_PAUSE);
        Duration pause = requested.compareTo(MAX_PAUSE) < 0 ? requested : MAX_PAUSE;
        pausedUntil.put(target.destination(), clock.instant().plus(pause));
        return refusal.postponedFor(pause);
    }

    private SendResult exchange(
            EndpointTarget target,
            Map<String, String> headers,
            byte[] body,
            Function<OutgoingResponse, SendResult> interpret,
            Predicate<OutgoingResponse> failed) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("User-Agent", "Debrief");
        OutgoingRequest request = OutgoingRequest.post(target.url(), all, body);
        try {
            return interpret.apply(breakers.call(target.destination(), () -> client.send(request), failed));
        } catch (RefusedUrlException refused) {
            return SendResult.failure(Outcome.REFUSED_ADDRESS, "The URL cannot be used: " + refused.reason());
        } catch (NetworkFailureException failure) {
            return SendResult.failure(failure.failure());
        }
    }

    /** The result of a response: accepted with a status of success, otherwise a failure that is retried. */
    public SendResult resultOf(OutgoingResponse response, String detailOfFailure) {
        return response.succeeded()
                ? result(Outcome.SUCCESS, response, "Accepted.", false)
                : result(Outcome.NON_2XX, response, detailOfFailure, false);
    }

    /** The result of a response that says that the receiver never accepts anything again. */
    public SendResult gone(OutgoingResponse response, String detail) {
        return result(Outcome.NON_2XX, response, detail, true);
    }

    /** The result of a response that says that the receiver never accepts this message. */
    public SendResult rejected(OutgoingResponse response, String detail) {
        return result(Outcome.REJECTED, response, detail, false);
    }

    /** Forgets failures of the endpoint, and that it has asked to wait, so that the next request is sent. */
    public void forgetFailures(EndpointTarget target) {
        breakers.forget(target.destination());
        pausedUntil.invalidate(target.destination());
    }

    private SendResult result(Outcome outcome, OutgoingResponse response, String detail, boolean gone) {
        return new SendResult(
                outcome, response.status(), detail, response.text(), gone, response.retryAfter(clock.instant()));
    }

    /** Other errors concern the message, or the endpoint's URL, and say nothing about the next attempt. */
    private static boolean cannotServe(OutgoingResponse response) {
        return isBroken(response) || response.status() == TOO_MANY_REQUESTS;
    }

    private static boolean isBroken(OutgoingResponse response) {
        return response.status() >= 500;
    }
}
