package dev.debrief.notifications.delivery.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecoverEndpoint", description = "Since when an endpoint has missed messages", examples = """
                {"since": "2024-11-15T10:00:00Z"}
                """)
record RecoverEndpointRequest(
        @Schema(
                description = "Deliveries whose last attempt was at this time or later are sent again",
                examples = "2024-11-15T10:00:00Z")
        @NotNull Instant since) {}
