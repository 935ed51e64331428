package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.delivery.DeliveryFilter;
import dev.debrief.notifications.delivery.DeliveryState;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of deliveries. */
record DeliveryListQuery(
        @Parameter(description = "State", example = "DEAD") @QueryParam("state") @Nullable DeliveryState state,

        @Parameter(description = "Key of the channel: `EMAIL` or `WEBHOOK`", example = "EMAIL")
        @QueryParam("channel")
        @Nullable String channel,

        @Parameter(description = "Handle of the contact or id of the endpoint", example = "team:payments")
        @QueryParam("recipient")
        @Nullable String recipient,

        @Parameter(description = "`ce_id` of the event") @QueryParam("eventId") @Nullable String eventId) {

    DeliveryFilter filter() {
        return new DeliveryFilter(state, channel, recipient, eventId);
    }

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return state + "/" + channel + "/" + recipient + "/" + eventId;
    }
}
