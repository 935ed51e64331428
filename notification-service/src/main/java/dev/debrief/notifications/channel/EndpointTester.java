package dev.debrief.notifications.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends test messages to endpoints, at once and outside of any transaction. */
@ApplicationScoped
public class EndpointTester {

    /** Has no event on the topics: it never happened. */
    private final EndpointService endpoints;

    private final EndpointHttp http;
    private final Map<EndpointKind, EndpointSender> senders;
    private final Clock clock;

    EndpointTester(EndpointService endpoints, EndpointHttp http, @Any Instance<EndpointSender> senders, Clock clock) {
        this.endpoints = endpoints;
        this.http = http;
        this.senders = senders.stream().collect(Collectors.toMap(EndpointSender::kind, Function.identity()));
        this.clock = clock;
    }

    /** What came of a test message. */
    public record Report(SendResult result, Duration latency) {}

    /**
     * Makes one attempt, also if the endpoint is disabled or has just failed. Neither the history of deliveries nor the
     * health of the endpoint changes.
     */
    public Report test(EntityRef ref) {
        UUID id = endpoints.get(ref).id();
        Instant start = clock.instant();
        SendResult result;
        try {
            EndpointTarget target = endpoints.target(id);
            if (target == null) {
                throw ref.notFound("endpoint");
            }
            result = send(target);
        } catch (UnreadableSecretException unreadable) {
            result = SendResult.failure(Outcome.REJECTED, String.valueOf(unreadable.getMessage()));
        }
        return new Report(result, Duration.between(start, clock.instant()));
    }

    private SendResult send(EndpointTarget target) {
        http.forgetFailures(target);
        EndpointSender sender =
                Objects.requireNonNull(senders.get(target.kind()), target.kind().name());
        Message message = new Message(Ids.next(), target.id().toString(), notificationAbout(target), Reason.SUBSCRIBED);
        return sender.send(target, message).map(target::masked);
    }

    private Notification notificationAbout(EndpointTarget target) {
        JsonNode event = JsonNodeFactory.instance
                .objectNode()
                .put("endpointId", target.id().toString())
                .put("name", target.name());
        NotificationContent content = new NotificationContent(
                Tone.UPDATE,
                "Test message from Debrief",
                List.of("Messages reach the endpoint \"" + target.name() + "\". There is nothing to do."));
        return new Notification(
                Ids.next().toString(),
                ComposedEventTypes.ENDPOINT_TESTED,
                clock.instant(),
                target.id(),
                "",
                null,
                Audience.EVERYBODY,
                content,
                null,
                event,
                null);
    }
}
