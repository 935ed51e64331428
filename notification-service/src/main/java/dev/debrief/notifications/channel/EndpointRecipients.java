package dev.debrief.notifications.channel;

import dev.debrief.notifications.endpoint.Endpoint;
import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.notifications.notification.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the channels to endpoints have in common: their recipients are endpoints of one kind, identified by id. */
@ApplicationScoped
public class EndpointRecipients {

    private final EndpointService endpoints;

    EndpointRecipients(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    /** {@link Channel#recipients} of a channel whose key is the kind; a slow endpoint delays only itself. */
    public List<Recipient> of(EndpointKind kind, RoutingContext context) {
        return of(kind, context, UUID::toString);
    }

    /** @param concurrencyKey {@link Recipient#concurrencyKey} by id of the endpoint */
    public List<Recipient> of(EndpointKind kind, RoutingContext context, Function<UUID, String> concurrencyKey) {
        boolean restricted = !context.audience().open();
        return endpoints.receivers(context.endpoints().keySet(), kind, restricted).stream()
                .map(endpoint -> recipient(kind, endpoint, context, concurrencyKey))
                .toList();
    }

    private static Recipient recipient(
            EndpointKind kind, Endpoint endpoint, RoutingContext context, Function<UUID, String> concurrencyKey) {
        return new Recipient(
                kind.name(),
                endpoint.id().toString(),
                endpoint.name(),
                concurrencyKey.apply(endpoint.id()),
                Objects.requireNonNull(context.endpoints().get(endpoint.id())),
                null);
    }

    /** {@link Channel#entitled}, by one statement at most. */
    public Set<String> entitled(EndpointKind kind, Set<String> recipientIds, Audience audience) {
        if (audience.open()) {
            return recipientIds;
        }
        Set<UUID> ids = recipientIds.stream().map(UUID::fromString).collect(Collectors.toSet());
        return endpoints.receivers(ids, kind, true).stream()
                .map(endpoint -> endpoint.id().toString())
                .collect(Collectors.toSet());
    }

    /** {@link Channel#send}, if the endpoint exists and is enabled. */
    public SendResult send(Message message, EndpointSender sender) {
        EndpointTarget target = endpoints.target(UUID.fromString(message.recipient()));
        if (target == null) {
            return SendResult.failure(Outcome.REJECTED, "The endpoint was removed.");
        }
        if (!target.enabled()) {
            return SendResult.failure(Outcome.REJECTED, "The endpoint is disabled.");
        }
        return sender.send(target, message).map(target::masked);
    }

    /** {@link Channel#handleResult}: an endpoint that keeps failing or is gone is disabled. */
    public void handleResult(String recipientId, SendResult result) {
        UUID endpointId = UUID.fromString(recipientId);
        if (result.succeeded()) {
            endpoints.recordSuccesses(List.of(endpointId));
        } else if (result.gone()) {
            endpoints.recordGone(endpointId, result.detail());
        } else {
            endpoints.recordFailure(endpointId);
        }
    }

    /** {@link Channel#handleSuccesses}. */
    public void handleSuccesses(Set<String> recipientIds) {
        endpoints.recordSuccesses(recipientIds.stream().map(UUID::fromString).toList());
    }
}
