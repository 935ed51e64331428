package dev.debrief.notifications.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.notifications.channel.AcceptedParts;
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
import dev.debrief.notifications.message.MessageTexts;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.outgoing.OutgoingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Posts messages to incoming webhooks of Slack. */
@ApplicationScoped
class SlackChannel implements Channel, EndpointSender {

    /** Slack accepts one message a second from each webhook. */
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(1);

    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    private final EndpointRecipients endpoints;
    private final EndpointHttp http;
    private final MessageTexts texts;
    private final AcceptedParts accepted;

    SlackChannel(EndpointRecipients endpoints, EndpointHttp http, MessageTexts texts, AcceptedParts accepted) {
        this.endpoints = endpoints;
        this.http = http;
        this.texts = texts;
        this.accepted = accepted;
    }

    @Override
    public String key() {
        return kind().name();
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.SLACK;
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

    /**
     * Posts a short message, or one part of a long one: then the delivery is postponed for a second and continues with
     * the next part, in this replica or another. Only a part whose response got lost is posted twice.
     */
    @Override
    public SendResult send(EndpointTarget target, Message message) {
        List<String> parts = SlackMessages.of(texts.of(message.notification(), key(), message.grounds()));
        int last = parts.size() - 1;
        int next = last == 0 ? 0 : Math.min(accepted.of(message.id()).size(), last);
        SendResult result = http.postToChat(target, parts.get(next).getBytes(UTF_8), this::toResult);
        if (next == last || !result.succeeded()) {
            return result;
        }
        accepted.add(message.id(), Integer.toString(next + 1));
        String detail = "Slack accepted " + (next + 1) + " of " + parts.size() + " messages.";
        return SendResult.success(result.status(), detail).postponedFor(BETWEEN_PARTS);
    }

    /** Slack names errors with one word. Those of the URL or the channel are final, others can pass. */
    private SendResult toResult(OutgoingResponse response) {
        String detail = "Slack responded with " + response.status() + errorOf(response) + ".";
        return switch (response.status()) {
            case 400 -> http.rejected(response, detail);
            case 403, 404, 410 -> http.gone(response, detail);
            default -> http.resultOf(response, detail);
        };
    }

    private static String errorOf(OutgoingResponse response) {
        String text = response.text().strip();
        return ERROR.matcher(text).matches() ? " " + text : "";
    }
}
