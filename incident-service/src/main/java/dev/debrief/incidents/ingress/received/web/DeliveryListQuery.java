package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DeliveryFilter;
import dev.debrief.incidents.ingress.received.DeliveryState;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of received deliveries. */
record DeliveryListQuery(
        @Parameter(description = "Key of a source", example = "pagerduty-payments") @QueryParam("source") @Nullable String source,

        @Parameter(description = "State", example = "QUARANTINED") @QueryParam("state") @Nullable DeliveryState state) {

    DeliveryFilter filter() {
        return new DeliveryFilter(source, state);
    }

    /** Identifies the list, so that a cursor of another list is rejected. */
    String fingerprint() {
        return source + "/" + state;
    }
}
