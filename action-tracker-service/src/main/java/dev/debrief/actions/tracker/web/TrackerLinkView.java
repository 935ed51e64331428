package dev.debrief.actions.tracker.web;

import dev.debrief.actions.tracker.link.LinkState;
import dev.debrief.actions.tracker.link.TrackerLink;
import dev.debrief.actions.tracker.link.TrackerLinkService.LinkedIssue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TrackerLink", description = "The link of an action item to its issue in a tracker")
record TrackerLinkView(
        @Schema(description = "Key of the tracker", examples = "jira-payments", required = true)
        String tracker,

        @Schema(
                description = "PENDING until the issue was created and read, LINKED, or BROKEN if the issue cannot be"
                        + " used: remove the link then, and link another issue",
                examples = "LINKED",
                required = true)
        LinkState state,

        @Schema(
                description = "Why the link is BROKEN",
                examples = "GitHub says that it is gone (410): 'Issues are disabled for this repo'.")
        @Nullable String reason,

        @Schema(description = "The issue; absent until it is created", examples = "PAY-7") @Nullable String issue,

        @Schema(
                description = "The page of the issue; absent until it was read",
                examples = "https://acme.atlassian.net/browse/PAY-7")
        @Nullable String url,

        @Schema(
                description = "What could not be done, such as a status that the other side does not allow; absent if"
                        + " both sides are in step",
                examples = "The workflow in Jira offers no transition into the category done that needs no further"
                        + " fields.")
        @Nullable String note,

        @Schema(description = "When both sides were last compared", examples = "2024-11-20T09:00:00Z") @Nullable Instant lastSyncedAt,

        @Schema(description = "Handle of who has linked it", examples = "user:dana", required = true)
        String createdBy,

        @Schema(description = "When it was linked", examples = "2024-11-18T09:00:00Z", required = true)
        Instant createdAt,

        @Schema(description = "Revision, incremented by every change; the ETag", examples = "3", required = true)
        long revision) {

    static TrackerLinkView of(LinkedIssue linked) {
        TrackerLink link = linked.link();
        return new TrackerLinkView(
                linked.tracker(),
                link.state(),
                link.reason(),
                link.issue(),
                link.url(),
                link.note(),
                link.syncedAt(),
                link.createdBy(),
                link.createdAt(),
                link.revision());
    }
}
