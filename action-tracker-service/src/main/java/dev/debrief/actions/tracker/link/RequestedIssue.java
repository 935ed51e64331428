package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The issue that was requested for an action item in a project, or linked to it. It outlives the link and the tracker,
 * so that linking the item again creates no second one.
 */
@Entity
public class RequestedIssue {

    @Id
    private UUID id;

    private UUID actionItemId;
    private String server;
    private String project;
    private @Nullable String issue;
    private @Nullable Instant requestedAt;
    private int looks;
    private @Nullable Instant lookedAt;

    @SuppressWarnings("NullAway.Init")
    protected RequestedIssue() {}

    RequestedIssue(UUID actionItemId, TrackerAccess access) {
        this.id = Ids.next();
        this.actionItemId = actionItemId;
        this.server = serverOf(access);
        this.project = projectOf(access);
    }

    /** A key of the server. */
    static String serverOf(TrackerAccess access) {
        return access.baseUrl().toLowerCase(Locale.ROOT);
    }

    /** A key of the project on its server. */
    static String projectOf(TrackerAccess access) {
        return access.project().toLowerCase(Locale.ROOT);
    }

    /** An issue will be requested. */
    void recordRequest(Instant now) {
        issue = null;
        requestedAt = now;
        looks = 0;
        lookedAt = null;
    }

    /** No issue was created. */
    void withdrawRequest() {
        requestedAt = null;
    }

    /**
     * The issue was looked for and not found.
     *
     * @param interval a look that follows the request, or another look, sooner does not count
     * @return how often since it was requested
     */
    int recordLook(Instant now, Duration interval) {
        Instant before = lookedAt == null ? requestedAt : lookedAt;
        if (before != null && !now.isBefore(before.plus(interval))) {
            looks++;
            lookedAt = now;
        }
        return looks;
    }

    /** The issue exists. */
    void recordIssue(String newIssue) {
        issue = newIssue;
        requestedAt = null;
    }

    /** What people call it in its project; null if none is known. */
    @Nullable String issue() {
        return issue;
    }

    /** When it was requested; null if it is known whether it exists. */
    @Nullable Instant requestedAt() {
        return requestedAt;
    }
}
