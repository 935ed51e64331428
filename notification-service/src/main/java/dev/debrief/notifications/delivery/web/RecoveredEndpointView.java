package dev.debrief.notifications.delivery.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecoveredEndpoint", description = "What is sent again")
record RecoveredEndpointView(
        @Schema(description = "Number of deliveries that are pending again", examples = "42", required = true)
        int deliveries) {}
