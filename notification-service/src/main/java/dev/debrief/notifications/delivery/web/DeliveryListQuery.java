package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.channel.ChannelKind;
import dev.debrief.notifications.delivery.DeliveryFilter;
import dev.debrief.notifications.delivery.DeliveryState;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What selects the deliveries of GET /deliveries. */
record DeliveryListQuery(
        @Parameter(description = "Only in this state", example = "DEAD") @QueryParam("state") @Nullable DeliveryState state,

        @Parameter(description = "Only on this way", example = "EMAIL") @QueryParam("channel") @Nullable ChannelKind channel,

        @Parameter(description = "Only to this contact (handle) or endpoint (id)", example = "team:payments")
        @QueryParam("recipient")
        @Nullable String recipient,

        @Parameter(description = "Only about the event with this `ce_id`") @QueryParam("eventId") @Nullable String eventId) {

    DeliveryFilter filter() {
        return new DeliveryFilter(state, channel, recipient, eventId);
    }

    /** Names the list, so that a cursor of another one is refused. */
    String fingerprint() {
        return state + "/" + channel + "/" + recipient + "/" + eventId;
    }
}
