package dev.debrief.notifications.channel;

import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.platform.outgoing.CircuitBreakers;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Posts JSON to endpoints: only to URLs that are allowed, which is checked on every request, and not to those that have
 * just failed several times.
 */
@ApplicationScoped
public class EndpointHttp {

    private static final int TOO_MANY_REQUESTS = 429;

    private final OutgoingHttpClient client;
    private final CircuitBreakers breakers;
    private final Clock clock;

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
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("User-Agent", "Debrief");
        OutgoingRequest request = OutgoingRequest.post(target.url(), all, body);
        try {
            return interpret.apply(
                    breakers.call(target.destination(), () -> client.send(request), EndpointHttp::cannotServe));
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

    /** Forgets failures of the endpoint, so that the next request is sent. */
    public void forgetFailures(EndpointTarget target) {
        breakers.forget(target.destination());
    }

    private SendResult result(Outcome outcome, OutgoingResponse response, String detail, boolean gone) {
        return new SendResult(
                outcome, response.status(), detail, response.text(), gone, response.retryAfter(clock.instant()));
    }

    /** Other errors concern the message, or the endpoint's URL, and say nothing about the next attempt. */
    private static boolean cannotServe(OutgoingResponse response) {
        return response.status() >= 500 || response.status() == TOO_MANY_REQUESTS;
    }
}
