package dev.debrief.notifications.channel;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.endpoint.WebhookTarget;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.outbound.Destination;
import dev.debrief.notifications.outbound.RefusedUrlException;
import dev.debrief.notifications.outbound.UrlGuard;
import dev.debrief.notifications.outbound.WebhooksConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Sends webhooks to endpoints according to Standard Webhooks 1.0. */
@ApplicationScoped
class WebhookChannel implements Channel {

    private static final String KEY = "WEBHOOK";
    private static final int GONE = 410;

    private final EndpointService endpoints;
    private final UrlGuard guard;
    private final WebhookHttpClient httpClient;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(
            EndpointService endpoints,
            UrlGuard guard,
            WebhooksConfig config,
            Vertx vertx,
            ObjectMapper json,
            Clock clock) {
        this.endpoints = endpoints;
        this.guard = guard;
        this.httpClient = new WebhookHttpClient(vertx, new HttpClientOptions(), config.timeout());
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
        try {
            return post(message, target, guard.resolve(target.url()));
        } catch (RefusedUrlException refused) {
            return SendResult.failure(Outcome.REJECTED, "The URL cannot be used: " + refused.reason());
        } catch (UnknownHostException unknown) {
            return SendResult.failure(Outcome.UNREACHABLE, "The host name cannot be resolved.");
        }
    }

    private SendResult post(Message message, WebhookTarget target, Destination destination) {
        byte[] body = WebhookPayload.of(message.notification(), json);
        Instant now = clock.instant();
        String id = message.id().toString();
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Debrief",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.of(target.secrets(), id, now, body));
        try {
            return classify(httpClient.post(destination, headers, body), now);
        } catch (TimeoutException late) {
            return SendResult.failure(Outcome.TIMEOUT, "No complete response in time.");
        } catch (ExecutionException failure) {
            return NetworkFailureClassifier.classify(failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return SendResult.failure(Outcome.TIMEOUT, "The service stopped while waiting for the response.");
        }
    }

    private static SendResult classify(WebhookHttpClient.Response response, Instant now) {
        boolean success = response.status() / 100 == 2;
        return new SendResult(
                success ? Outcome.SUCCESS : Outcome.NON_2XX,
                response.status(),
                success ? "Accepted." : "The receiver responded with " + response.status() + ".",
                response.body(),
                response.status() == GONE,
                RetryAfter.parse(response.retryAfter(), now));
    }
}
