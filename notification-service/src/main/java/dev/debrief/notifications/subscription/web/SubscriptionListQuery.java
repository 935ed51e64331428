package dev.debrief.notifications.subscription.web;

import dev.debrief.notifications.subscription.SubscriptionFilter;
import dev.debrief.platform.paging.BooleanParameter;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of subscriptions. */
record SubscriptionListQuery(
        @Parameter(description = "Handle of the subscribed person or team", example = "team:payments")
        @QueryParam("contact")
        @Nullable String contact,

        @Parameter(description = "Id of the subscribed endpoint") @QueryParam("endpoint") @Nullable UUID endpoint,

        @Parameter(
                description = "`true`: only defaults of the organisation; `false`: only others",
                schema = @Schema(implementation = Boolean.class))
        @QueryParam("everybody")
        @Nullable BooleanParameter everybody,

        @Parameter(
                description = "An event type that the subscription includes, also through all types of an aggregate",
                example = "dev.debrief.incident.resolved.v1")
        @QueryParam("eventType")
        @Nullable String eventType) {

    SubscriptionFilter filter() {
        return new SubscriptionFilter(contact, endpoint, BooleanParameter.of(everybody), eventType);
    }

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return contact + "/" + endpoint + "/" + everybody + "/" + eventType;
    }
}
