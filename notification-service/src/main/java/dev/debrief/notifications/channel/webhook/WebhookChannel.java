package dev.debrief.notifications.channel.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.notifications.channel.Channel;
import dev.debrief.notifications.channel.EndpointHttp;
import dev.debrief.notifications.channel.EndpointRecipients;
import dev.debrief.notifications.channel.EndpointSender;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.signature.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends webhooks to endpoints according to Standard Webhooks 1.0. */
@ApplicationScoped
class WebhookChannel implements Channel, EndpointSender {

    private static final int GONE = 410;

    private final EndpointRecipients endpoints;
    private final EndpointHttp http;
    private final ObjectMapper json;
    private final Clock clock;

    WebhookChannel(EndpointRecipients endpoints, EndpointHttp http, ObjectMapper json, Clock clock) {
        this.endpoints = endpoints;
        this.http = http;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String key() {
        return kind().name();
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.WEBHOOK;
    }

    @Override
    public List<Recipient> recipients(RoutingContext context) {
        return endpoints.of(kind(), context);
    }

    @Override
    public Set<String> entitled(Set<String> recipientIds, Audience audience) {
        return endpoints.entitled(kind(), recipientIds, audience);
    }

    @Override
    public void handleResult(String recipientId, SendResult result) {
        endpoints.handleResult(recipientId, result);
    }

    @Override
    public void handleSuccesses(Map<String, SendResult> results) {
        endpoints.handleSuccesses(results.keySet());
    }

    @Override
    public SendResult send(Message message) {
        return endpoints.send(message, this);
    }

    @Override
    public SendResult send(EndpointTarget target, Message message) {
        byte[] body = WebhookPayload.of(message.notification(), message.reason(), json);
        StandardWebhooks signature = new StandardWebhooks(target.secrets(), clock, StandardWebhooks.DEFAULT_TOLERANCE);
        return http.post(target, signature.sign(message.id().toString(), body), body, this::toResult);
    }

    private SendResult toResult(OutgoingResponse response) {
        return response.status() == GONE
                ? http.gone(response, "The receiver responded with 410 Gone.")
                : http.resultOf(response, "The receiver responded with " + response.status() + ".");
    }
}
