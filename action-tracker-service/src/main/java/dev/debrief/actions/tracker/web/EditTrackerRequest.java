package dev.debrief.actions.tracker.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.TrackerEdit;
import dev.debrief.actions.tracker.TrackerSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a merge patch of PATCH /trackers/{key}. */
@Schema(name = "EditTracker", description = "The members of a tracker that can be changed")
record EditTrackerRequest(
        @Schema(description = "Display name", examples = "Jira of Payments") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Whether Debrief calls it. True also enables one that Debrief has disabled",
                examples = "true")
        @NotNull Boolean enabled,

        @Schema(
                description =
                        "Base URL; null for github.com and gitlab.com. Cannot change while action items have issues"
                                + " in the project. Another server requires its token",
                examples = "https://acme.atlassian.net")
        @Nullable @Size(max = 1000) String baseUrl,

        @Schema(
                description = "Key of the project in Jira, owner/repository in GitHub, id or path of the project in"
                        + " GitLab. Cannot change while action items have issues in it",
                examples = "PAY")
        @NotBlank @OneLine
        @Size(max = 255) String project,

        @Schema(description = "How Debrief authenticates") @NotNull @Valid CredentialsBody credentials,

        @Schema(description = "The direction of each field; null for the defaults") @Nullable @Valid DirectionsBody directions,

        @Schema(description = "What the status of an issue means; null for the defaults") @Nullable @Valid StatusMappingBody statusMapping,

        @Schema(description = "Labels for statuses that the tracker does not have; null for the defaults")
        @Nullable @Valid StatusLabelsBody labelsForStatus,

        @Schema(
                description = "Names of resolutions that mean that an issue was not done, for Jira; null for the"
                        + " defaults",
                examples = "[\"Won't Do\", \"Duplicate\"]")
        @Nullable @Size(max = 20) List<@NotBlank @OneLine @Size(max = 100) String> wontDoResolutions,

        @Schema(description = "Type of new issues, for Jira; null for Task", examples = "Task")
        @Nullable @OneLine
        @Size(min = 1, max = 100) String issueType,

        @Schema(description = "Whether RESTRICTED action items are sent to it", examples = "false") @NotNull Boolean receivesRestricted) {

    static EditTrackerRequest of(TrackerSettings settings) {
        SyncSettings sync = settings.sync();
        return new EditTrackerRequest(
                settings.name(),
                settings.enabled(),
                settings.baseUrl(),
                settings.project(),
                CredentialsBody.kept(settings.user()),
                DirectionsBody.of(sync.directions()),
                StatusMappingBody.of(sync.statusMapping()),
                StatusLabelsBody.of(sync.statusLabels()),
                sync.wontDoResolutions(),
                sync.issueType(),
                sync.receivesRestricted());
    }

    TrackerEdit toEdit() {
        SyncSettings sync = new SyncSettings(
                DirectionsBody.toDirections(directions),
                StatusMappingBody.toMapping(statusMapping),
                StatusLabelsBody.toLabels(labelsForStatus),
                requireNonNullElse(wontDoResolutions, SyncSettings.DEFAULT_WONT_DO_RESOLUTIONS),
                requireNonNullElse(issueType, SyncSettings.DEFAULT_ISSUE_TYPE),
                receivesRestricted);
        return new TrackerEdit(
                new TrackerSettings(name.strip(), enabled, baseUrl, project.strip(), credentials.user(), sync),
                credentials.newToken());
    }

    @Override
    public String toString() {
        return "EditTrackerRequest[" + name + "]";
    }
}
