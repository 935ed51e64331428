package dev.debrief.notifications.endpoint.web;

import dev.debrief.notifications.endpoint.Endpoint;
import dev.debrief.notifications.endpoint.EndpointKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Endpoint",
        description = "A receiver of messages that is no person: a webhook, a chat or a mailing list",
        examples = """
                {"id": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "name": "Status page", "kind": "WEBHOOK",
                 "url": "https://hooks.example.com/debrief", "team": "team:payments", "receivesRestricted": false,
                 "enabled": true, "createdAt": "2024-11-15T09:00:00Z", "updatedAt": "2024-11-15T09:00:00Z",
                 "revision": 1}
                """)
record EndpointView(
        @Schema(description = "Id of the endpoint", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "Unique name", examples = "Status page", required = true)
        String name,

        @Schema(description = "Kind of the endpoint", examples = "WEBHOOK", required = true)
        EndpointKind kind,

        @Schema(
                description = "Where messages go. SLACK and TEAMS: only the server and the last characters, because"
                        + " everybody who has the URL can post. EMAIL: an address, as `mailto:payments@example.com`",
                examples = "https://hooks.example.com/debrief",
                required = true)
        String url,

        @Schema(description = "Team whose messages go to the endpoint", examples = "team:payments") @Nullable String team,

        @Schema(
                description = "Whether it also receives events of RESTRICTED incidents",
                examples = "false",
                required = true)
        boolean receivesRestricted,

        @Schema(description = "Whether messages are sent to it", examples = "true", required = true)
        boolean enabled,

        @Schema(description = "Reason why it is disabled", examples = "The receiver responded with 410 Gone.") @Nullable String disabledReason,

        @Schema(description = "Time when it was disabled", examples = "2024-11-15T11:35:00Z") @Nullable Instant disabledAt,

        @Schema(description = "Time since which every attempt has failed", examples = "2024-11-15T11:35:00Z") @Nullable Instant failingSince,

        @Schema(description = "Time until which the previous secret also signs", examples = "2024-11-16T11:35:00Z")
        @Nullable Instant previousSecretUntil,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "1", required = true)
        long revision) {

    static EndpointView of(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id(),
                endpoint.name(),
                endpoint.kind(),
                endpoint.url(),
                endpoint.team(),
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
