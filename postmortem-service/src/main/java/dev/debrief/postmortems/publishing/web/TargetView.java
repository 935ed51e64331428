package dev.debrief.postmortems.publishing.web;

import dev.debrief.documents.audience.Audience;
import dev.debrief.postmortems.publishing.PublishingTarget;
import dev.debrief.postmortems.publishing.TargetSettings;
import dev.debrief.postmortems.publishing.client.TargetKind;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PublishingTarget", description = "A tool in which postmortems are published")
record TargetView(
        @Schema(description = "Key in URLs", examples = "handbook", required = true)
        String key,

        @Schema(description = "Product", examples = "GIT", required = true)
        TargetKind kind,

        @Schema(description = "Display name", examples = "Handbook of operations", required = true)
        String name,

        @Schema(description = "Whether Debrief calls it", examples = "true", required = true)
        boolean enabled,

        @Schema(
                description = "Why Debrief has disabled it; absent if it is enabled, or if an admin has disabled it",
                examples = "The repository refuses the credential (401).")
        @Nullable String disabledReason,

        @Schema(description = TargetDescriptions.BASE_URL, examples = "https://github.com/acme/handbook.git") @Nullable
        String baseUrl,

        @Schema(
                description = TargetDescriptions.SETTINGS,
                examples = "{\"directory\": \"postmortems\"}",
                required = true)
        Map<String, String> settings,

        @Schema(description = "Account of the token", examples = "debrief") @Nullable String user,

        @Schema(description = "Whose view of the document is published", examples = "INTERNAL", required = true)
        Audience audience,

        @Schema(
                description = "Whether postmortems are brought to it when they are published",
                examples = "true",
                required = true)
        boolean automatic,

        @Schema(description = "Whether it receives RESTRICTED postmortems", examples = "false", required = true)
        boolean receivesRestricted,

        @Schema(
                description = "No call is made before this time, because a limit of calls is reached",
                examples = "2024-11-15T11:36:00Z")
        @Nullable Instant pausedUntil,

        @Schema(
                description = "Why the last call failed; absent if it succeeded",
                examples = "The repository responded with 503.")
        @Nullable String lastError,

        @Schema(description = "Time of creation", examples = "2024-11-15T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Time of the last change of settings", examples = "2024-11-15T09:00:00Z", required = true)
        Instant updatedAt,

        @Schema(
                description = "Revision of the settings; the ETag. How calls succeed does not change it",
                examples = "1",
                required = true)
        long revision) {

    static TargetView of(PublishingTarget target) {
        TargetSettings settings = target.settings();
        return new TargetView(
                target.key(),
                target.kind(),
                settings.name(),
                settings.enabled(),
                target.disabledReason(),
                settings.baseUrl(),
                settings.place(),
                settings.user(),
                settings.audience(),
                settings.automatic(),
                settings.receivesRestricted(),
                target.pausedUntil(),
                target.lastError(),
                target.createdAt(),
                target.updatedAt(),
                target.revision());
    }
}
