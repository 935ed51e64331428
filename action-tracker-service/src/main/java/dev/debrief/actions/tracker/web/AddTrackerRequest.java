package dev.debrief.actions.tracker.web;

import static java.util.Objects.requireNonNullElse;

import dev.debrief.actions.tracker.NewTracker;
import dev.debrief.actions.tracker.SyncSettings;
import dev.debrief.actions.tracker.TrackerSettings;
import dev.debrief.actions.tracker.client.TrackerKind;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /trackers. */
@Schema(name = "AddTracker", description = "An issue tracker", examples = """
                {"key": "jira-payments", "kind": "JIRA_CLOUD", "name": "Jira of Payments",
                 "baseUrl": "https://acme.atlassian.net", "project": "PAY",
                 "credentials": {"user": "debrief@example.com", "token": "ATATT3xFfGF0T3JwbGFjZSB0aGlz"}}
                """)
record AddTrackerRequest(
        @Schema(description = "Key in URLs; cannot be changed", examples = "jira-payments")
        @NotNull @Pattern(
                regexp = "^[a-z0-9][a-z0-9-]{2,62}$",
                message = "must be 3 to 63 lower-case letters, digits and hyphens")
        String key,

        @Schema(description = "Product; cannot be changed", examples = "JIRA_CLOUD") @NotNull TrackerKind kind,

        @Schema(description = "Display name", examples = "Jira of Payments") @NotBlank @OneLine @Size(max = 80) String name,

        @Schema(
                description = "Base URL: an https URL on the public Internet, port 443 or 8443, unless the operator"
                        + " allows others. Absent for github.com and gitlab.com; for GitHub Enterprise Server with"
                        + " /api/v3",
                examples = "https://acme.atlassian.net")
        @Nullable @Size(max = 1000) String baseUrl,

        @Schema(
                description = "Key of the project in Jira, owner/repository in GitHub, id or path of the project in"
                        + " GitLab",
                examples = "PAY")
        @NotBlank @OneLine
        @Size(max = 255) String project,

        @Schema(description = "How Debrief authenticates") @NotNull @Valid CredentialsBody credentials,

        @Schema(description = "The direction of each field") @Nullable @Valid DirectionsBody directions,

        @Schema(description = "What the status of an issue means") @Nullable @Valid StatusMappingBody statusMapping,

        @Schema(description = "Labels for statuses that the tracker does not have") @Nullable @Valid StatusLabelsBody labelsForStatus,

        @Schema(
                description = "Names of resolutions that mean that an issue was not done, for Jira",
                examples = "[\"Won't Do\", \"Duplicate\"]")
        @Nullable @Size(max = 20) List<@NotBlank @OneLine @Size(max = 100) String> wontDoResolutions,

        @Schema(description = "Type of new issues, for Jira; Task by default", examples = "Task")
        @Nullable @OneLine
        @Size(min = 1, max = 100) String issueType,

        @Schema(
                description = "Whether RESTRICTED action items are sent to it; false by default. In GITLAB, their"
                        + " issues are confidential; elsewhere, everybody who may see the project sees them",
                examples = "false")
        @Nullable Boolean receivesRestricted,

        @Schema(
                description = "Secret of webhooks, if the product dictates it, such as a signing token of GitLab."
                        + " Absent to generate one",
                examples = "8f742231b10e8888abcd99yyyzzz85a5")
        @Nullable @Pattern(regexp = TrackerSecretRule.PATTERN, message = TrackerSecretRule.MESSAGE) String secret) {

    NewTracker toTracker() {
        SyncSettings sync = new SyncSettings(
                DirectionsBody.toDirections(directions),
                StatusMappingBody.toMapping(statusMapping),
                StatusLabelsBody.toLabels(labelsForStatus),
                requireNonNullElse(wontDoResolutions, SyncSettings.DEFAULT_WONT_DO_RESOLUTIONS),
                requireNonNullElse(issueType, SyncSettings.DEFAULT_ISSUE_TYPE),
                requireNonNullElse(receivesRestricted, false));
        TrackerSettings settings =
                new TrackerSettings(name.strip(), true, baseUrl, project.strip(), credentials.user(), sync);
        return new NewTracker(key, kind, settings, credentials.token(), secret);
    }

    @Override
    public String toString() {
        return "AddTrackerRequest[" + key + "]";
    }
}
