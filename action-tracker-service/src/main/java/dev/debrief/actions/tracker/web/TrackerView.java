package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.Tracker;
import dev.debrief.actions.tracker.TrackerSettings;
import dev.debrief.actions.tracker.client.TrackerKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Tracker", description = "An issue tracker")
record TrackerView(
        @Schema(description = "Key in URLs", examples = "jira-payments", required = true)
        String key,

        @Schema(description = "Product", examples = "JIRA_CLOUD", required = true)
        TrackerKind kind,

        @Schema(description = "Display name", examples = "Jira of Payments", required = true)
        String name,

        @Schema(description = "Whether Debrief calls it", examples = "true", required = true)
        boolean enabled,

        @Schema(
                description = "Why Debrief has disabled it; absent if it is enabled, or if an admin has disabled it",
                examples = "Jira refuses the token (401).")
        @Nullable String disabledReason,

        @Schema(description = "Base URL; absent for github.com and gitlab.com", examples = "https://acme.atlassian.net")
        @Nullable String baseUrl,

        @Schema(
                description = "Key of the project in Jira, owner/repository in GitHub, id or path of the project in"
                        + " GitLab",
                examples = "PAY",
                required = true)
        String project,

        @Schema(description = "Account of the token, for JIRA_CLOUD", examples = "debrief@example.com") @Nullable String user,

        @Schema(description = "The direction of each field", required = true)
        DirectionsBody directions,

        @Schema(description = "What the status of an issue means", required = true)
        StatusMappingBody statusMapping,

        @Schema(description = "Labels for statuses that the tracker does not have", required = true)
        StatusLabelsBody labelsForStatus,

        @Schema(
                description = "Names of resolutions that mean that an issue was not done, for Jira",
                examples = "[\"Won't Do\", \"Duplicate\"]",
                required = true)
        List<String> wontDoResolutions,

        @Schema(description = "Type of new issues, for Jira", examples = "Task", required = true)
        String issueType,

        @Schema(description = "Whether RESTRICTED action items are sent to it", examples = "false", required = true)
        boolean receivesRestricted,

        @Schema(
                description = "Path to which the tracker sends webhooks. For JIRA_DATA_CENTER, append the secret to it"
                        + " as one more segment",
                examples = "/api/v1/trackers/jira-payments/webhook",
                required = true)
        String webhookUrl,

        @Schema(
                description = "Time until which the previous secret of webhooks is also accepted",
                examples = "2024-11-16T11:35:00Z")
        @Nullable Instant previousSecretUntil,

        @Schema(description = "When it was last asked for changes", examples = "2024-11-15T11:35:00Z") @Nullable Instant polledAt,

        @Schema(
                description = "No call is made before this time, because a limit of calls is reached",
                examples = "2024-11-15T11:36:00Z")
        @Nullable Instant pausedUntil,

        @Schema(
                description = "Why the last call failed; absent if it succeeded",
                examples = "The server responded with 503.")
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

    static TrackerView of(Tracker tracker) {
        TrackerSettings settings = tracker.settings();
        SyncSettings sync = settings.sync();
        return new TrackerView(
                tracker.key(),
                tracker.kind(),
                settings.name(),
                settings.enabled(),
                tracker.disabledReason(),
                settings.baseUrl(),
                settings.project(),
                settings.user(),
                DirectionsBody.of(sync.directions()),
                StatusMappingBody.of(sync.statusMapping()),
                StatusLabelsBody.of(sync.statusLabels()),
                sync.wontDoResolutions(),
                sync.issueType(),
                sync.receivesRestricted(),
                "/api/v1/trackers/" + tracker.key() + "/webhook",
                tracker.previousSecretUntil(),
                tracker.polledAt(),
                tracker.pausedUntil(),
                tracker.lastError(),
                tracker.createdAt(),
                tracker.updatedAt(),
                tracker.revision());
    }
}
