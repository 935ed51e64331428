package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.delivery.DeliveryFilter;
import dev.debrief.notifications.delivery.DeliveryState;
import dev.debrief.platform.query.InstantParameter;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of deliveries. */
record DeliveryListQuery(
        @Parameter(description = "State", example = "DEAD") @QueryParam("state") @Nullable DeliveryState state,

        @Parameter(description = "Key of the channel: `EMAIL`, `SLACK`, `TEAMS` or `WEBHOOK`", example = "EMAIL")
        @QueryParam("channel")
        @Nullable String channel,

        @Parameter(description = "Handle of the contact or id of the endpoint", example = "team:payments")
        @QueryParam("recipient")
        @Nullable String recipient,

        @Parameter(description = "`ce_id` of the event") @QueryParam("eventId") @Nullable String eventId,

        @Parameter(description = "Outcome of the last attempt", example = "TIMEOUT") @QueryParam("outcome") @Nullable Outcome outcome,

        @Parameter(
                description = "Only deliveries queued at or after this time",
                example = "2024-11-15T10:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("since")
        @Nullable InstantParameter since,

        @Parameter(
                description = "Only deliveries queued before this time",
                example = "2024-11-15T12:00:00Z",
                schema = @Schema(implementation = Instant.class))
        @QueryParam("until")
        @Nullable InstantParameter until) {

    DeliveryFilter filter() {
        return new DeliveryFilter(
                state, channel, recipient, eventId, outcome, InstantParameter.of(since), InstantParameter.of(until));
    }

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return filter().toString();
    }
}
