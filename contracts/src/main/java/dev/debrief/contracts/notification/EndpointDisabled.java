package dev.debrief.contracts.notification;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.Description;
import dev.debrief.contracts.EventType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A webhook endpoint was disabled and receives no deliveries until it is enabled again. */
@EventType(
        aggregate = Aggregate.NOTIFICATION,
        name = "endpoint-disabled",
        definition = "A webhook endpoint was disabled and receives no deliveries until it is enabled again.")
public record EndpointDisabled(
        @Description("Id of the endpoint") UUID endpointId,
        @Description("Name of the endpoint") String name,
        @Description("Why") String reason,
        @Description("When") Instant at)
        implements NotificationEvent {

    public EndpointDisabled {
        Objects.requireNonNull(endpointId, "endpointId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public UUID aggregateId() {
        return endpointId;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
