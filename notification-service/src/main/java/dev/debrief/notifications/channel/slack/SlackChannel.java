package dev.debrief.notifications.channel.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.debrief.notifications.channel.Channel;
import dev.debrief.notifications.channel.EndpointHttp;
import dev.debrief.notifications.channel.EndpointRecipients;
import dev.debrief.notifications.channel.EndpointSender;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.notifications.message.MessageTexts;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.outgoing.OutgoingResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Posts messages to incoming webhooks of Slack. */
@ApplicationScoped
class SlackChannel implements Channel, EndpointSender {

    /** A message that is started later would exceed the time of an attempt. */
    private static final Duration LATEST_START = Duration.ofSeconds(14);

    private static final int MAX_UNFINISHED = 1_000;
    private static final Pattern ERROR = Pattern.compile("[a-z_]{1,60}");

    private final EndpointRecipients endpoints;
    private final EndpointHttp http;
    private final MessageTexts texts;
    private final Clock clock;

    /** How many messages Slack has accepted of a delivery of several, so that the next attempt continues there. */
    private final Cache<UUID, Integer> accepted =
            Caffeine.newBuilder().maximumSize(MAX_UNFINISHED).build();

    SlackChannel(EndpointRecipients endpoints, EndpointHttp http, MessageTexts texts, Clock clock) {
        this.endpoints = endpoints;
        this.http = http;
        this.texts = texts;
        this.clock = clock;
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
    public boolean mayReceive(String recipientId, Audience audience) {
        return endpoints.mayReceive(kind(), recipientId, audience);
    }

    @Override
    public void handleResult(String recipientId, SendResult result) {
        endpoints.handleResult(recipientId, result);
    }

    @Override
    public SendResult send(Message message) {
        return endpoints.send(message, this);
    }

    @Override
    public SendResult send(EndpointTarget target, Message message) {
        List<String> bodies = SlackMessages.of(texts.of(message.notification(), key(), message.reason()));
        Instant latestStart = clock.instant().plus(LATEST_START);
        int first = Math.min(Objects.requireNonNullElse(accepted.getIfPresent(message.id()), 0), bodies.size() - 1);
        SendResult result = post(target, bodies.get(first));
        for (int next = first + 1; next < bodies.size() && result.succeeded(); next++) {
            accepted.put(message.id(), next);
            result = clock.instant().isAfter(latestStart)
                    ? SendResult.failure(
                            Outcome.TIMEOUT, "Slack accepted " + next + " of " + bodies.size() + " messages in time.")
                    : post(target, bodies.get(next));
        }
        if (result.succeeded()) {
            accepted.invalidate(message.id());
        }
        return result;
    }

    private SendResult post(EndpointTarget target, String body) {
        return http.post(target, Map.of(), body.getBytes(UTF_8), this::toResult);
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
