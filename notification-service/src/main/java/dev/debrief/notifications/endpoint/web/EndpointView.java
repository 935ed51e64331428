package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.Endpoint;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An endpoint as JSON. */
@Schema(name = "Endpoint", description = "A place that webhooks are sent to")
record EndpointView(
        @Schema(description = "The endpoint", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "What people call it", examples = "Status page", required = true)
        String name,

        @Schema(description = "Where webhooks go", examples = "https://hooks.example.com/debrief", required = true)
        String url,

        @Schema(description = "Whether it hears of RESTRICTED incidents, too", examples = "false", required = true)
        boolean receivesRestricted,

        @Schema(description = "Whether webhooks are sent", examples = "true", required = true)
        boolean enabled,

        @Schema(description = "Why none are sent", examples = "The receiver answered 410 Gone.") @Nullable String disabledReason,

        @Schema(description = "Since when none are sent", examples = "2024-11-15T11:35:00Z") @Nullable Instant disabledAt,

        @Schema(description = "Since when every try has failed", examples = "2024-11-15T11:35:00Z") @Nullable Instant failingSince,

        @Schema(
                description = "Until when the secret before the last rotation signs along",
                examples = "2024-11-16T11:35:00Z")
        @Nullable Instant previousSecretUntil,

        @Schema(description = "When it was added", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "When it last changed", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag", examples = "1", required = true)
        long revision) {

    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id(),
                endpoint.name(),
                endpoint.url(),
                endpoint.receivesRestricted(),
                endpoint.enabled(),
                endpoint.disabledReason(),
                endpoint.disabledAt(),
                endpoint.failingSince(),
                endpoint.previousUntil(),
                endpoint.createdAt(),
                endpoint.updatedAt(),
                endpoint.revision());
    }
}
