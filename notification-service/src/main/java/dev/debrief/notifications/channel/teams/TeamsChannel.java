package dev.debrief.notifications.channel.teams;

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
import dev.debrief.notifications.message.MessageText;
import dev.debrief.notifications.message.MessageTexts;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.outgoing.OutgoingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Posts Adaptive Cards to workflows of Microsoft Teams. */
@ApplicationScoped
class TeamsChannel implements Channel, EndpointSender {

    private static final int TOO_LARGE = 413;

    private final EndpointRecipients endpoints;
    private final EndpointHttp http;
    private final MessageTexts texts;

    TeamsChannel(EndpointRecipients endpoints, EndpointHttp http, MessageTexts texts) {
        this.endpoints = endpoints;
        this.http = http;
        this.texts = texts;
    }

    @Override
    public String key() {
        return kind().name();
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.TEAMS;
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

    /** The limit of Teams is not documented exactly: a card that is too large is replaced by the smallest one. */
    @Override
    public SendResult send(EndpointTarget target, Message message) {
        MessageText text = texts.of(message.notification(), key(), message.grounds());
        SendResult result = post(target, TeamsCard.of(text));
        boolean tooLarge = !result.succeeded() && Integer.valueOf(TOO_LARGE).equals(result.status());
        return tooLarge ? post(target, TeamsCard.minimal(text)) : result;
    }

    private SendResult post(EndpointTarget target, byte[] body) {
        return http.postToChat(target, body, this::toResult);
    }

    /** A workflow that was deleted is gone for good; one that was switched off may be switched on again. */
    private SendResult toResult(OutgoingResponse response) {
        String detail = "Teams responded with " + response.status() + ".";
        return switch (response.status()) {
            case 404, 410 -> http.gone(response, detail);
            case 413 -> http.rejected(response, detail);
            default -> http.resultOf(response, detail);
        };
    }
}
