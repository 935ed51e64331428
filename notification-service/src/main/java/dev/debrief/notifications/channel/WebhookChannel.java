package dev.debrief.notifications.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.endpoint.WebhookTarget;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.outgoing.CircuitBreakers;
import dev.debrief.platform.outgoing.NetworkFailureException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.OutgoingRequest;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.signature.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sends webhooks to endpoints according to Standard Webhooks 1.0. */
@ApplicationScoped
class WebhookChannel implements Channel {

    private static final String KEY = "WEBHOOK";
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;

    private final EndpointService endpoints;
    private final OutgoingHttpClient httpClient;
    private final CircuitBreakers breakers;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(
            EndpointService endpoints,
            OutgoingHttpClient httpClient,
            CircuitBreakers breakers,
            ObjectMapper json,
            Clock clock) {
        this.endpoints = endpoints;
        this.httpClient = httpClient;
        this.breakers = breakers;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Recipient> recipients(RoutingContext context) {
        return endpoints.receivers(context.endpointIds(), !context.audience().open()).stream()
                .map(endpoint -> {
                    String id = endpoint.id().toString();
                    return new Recipient(KEY, id, endpoint.name(), id);
                })
                .toList();
    }

    @Override
    public boolean mayReceive(String recipientId, Audience audience) {
        return audience.open()
                || !endpoints
                        .receivers(Set.of(UUID.fromString(recipientId)), true)
                        .isEmpty();
    }

    /** Tracks the health of the endpoint: one that keeps failing or is gone is disabled. */
    @Override
    public void handleResult(String recipientId, SendResult result) {
        UUID endpointId = UUID.fromString(recipientId);
        if (result.succeeded()) {
            endpoints.recordSuccess(endpointId);
        } else if (result.gone()) {
            endpoints.recordGone(endpointId);
        } else {
            endpoints.recordFailure(endpointId);
        }
    }

    @Override
    public SendResult send(Message message) {
        WebhookTarget target = endpoints.target(UUID.fromString(message.recipient()));
        if (target == null) {
            return SendResult.failure(Outcome.REJECTED, "The endpoint was removed.");
        }
        if (!target.enabled()) {
            return SendResult.failure(Outcome.REJECTED, "The endpoint is disabled.");
        }
        byte[] body = WebhookPayload.of(message.notification(), json);
        Map<String, String> headers =
                new HashMap<>(signatureOf(target).sign(message.id().toString(), body));
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Debrief");
        try {
            OutgoingRequest request = OutgoingRequest.post(target.url(), headers, body);
            return toResult(breakers.call(target.url(), () -> httpClient.send(request), WebhookChannel::cannotServe));
        } catch (RefusedUrlException refused) {
            return SendResult.failure(Outcome.REJECTED, "The URL cannot be used: " + refused.reason());
        } catch (NetworkFailureException failure) {
            return SendResult.failure(failure.failure());
        }
    }

    /** Other errors concern the message, or the endpoint's URL, and say nothing about the next attempt. */
    private static boolean cannotServe(OutgoingResponse response) {
        return response.status() >= 500 || response.status() == TOO_MANY_REQUESTS;
    }

    private StandardWebhooks signatureOf(WebhookTarget target) {
        return new StandardWebhooks(target.secrets(), clock, StandardWebhooks.DEFAULT_TOLERANCE);
    }

    private SendResult toResult(OutgoingResponse response) {
        boolean success = response.succeeded();
        return new SendResult(
                success ? Outcome.SUCCESS : Outcome.NON_2XX,
                response.status(),
                success ? "Accepted." : "The receiver responded with " + response.status() + ".",
                response.text(),
                response.status() == GONE,
                response.retryAfter(clock.instant()));
    }
}
