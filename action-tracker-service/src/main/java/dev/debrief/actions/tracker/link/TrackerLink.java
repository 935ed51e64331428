package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.plan.SeenFields;
import dev.debrief.actions.tracker.sync.LinkSnapshot;
import dev.debrief.actions.tracker.sync.SyncStore;
import dev.debrief.platform.outgoing.api.ApiTexts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The link of an action item to its issue. The issue may still have to be created. */
@Entity
public class TrackerLink {

    private static final int MAX_REASON_LENGTH = 500;
    private static final int MAX_NOTE_LENGTH = 1000;

    @Id
    private UUID actionItemId;

    private UUID trackerId;

    @Enumerated(EnumType.STRING)
    private LinkState state;

    private @Nullable String reason;
    private @Nullable String issue;
    private @Nullable String url;
    private @Nullable String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private SeenFields seen;

    private long changes;
    private long changesSent;
    private long remoteChanges;
    private long remoteRead;
    private boolean withheld;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    private @Nullable Instant syncedAt;
    private String createdBy;
    private long revision;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected TrackerLink() {}

    /** @param issue an existing one; null to create one */
    TrackerLink(UUID actionItemId, UUID trackerId, @Nullable String issue, String createdBy, Instant now) {
        this.actionItemId = actionItemId;
        this.trackerId = trackerId;
        this.state = LinkState.PENDING;
        this.issue = issue;
        this.seen = SeenFields.NOTHING;
        this.changes = 1;
        this.createdBy = createdBy;
        this.revision = 1;
        this.createdAt = now;
    }

    /** @param request of its issue; null if none was ever requested in the project */
    LinkSnapshot snapshot(@Nullable RequestedIssue request) {
        return new LinkSnapshot(
                actionItemId,
                issue,
                seen,
                changes,
                remoteChanges,
                remoteChanges > remoteRead,
                note != null,
                request == null ? null : request.requestedAt(),
                request == null ? null : request.issue());
    }

    /** The action item was changed. */
    void recordChange() {
        changes++;
    }

    /** The tracker says that the issue was changed. */
    void recordRemoteChange() {
        remoteChanges++;
    }

    /** Whether a change of who may see the action item concerns the issue. */
    boolean isConcernedByVisibility(boolean restricted) {
        return restricted ? issue == null || !Boolean.TRUE.equals(seen.confidential()) : withheld;
    }

    boolean isLeased(Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil);
    }

    boolean isLeasedTo(UUID worker) {
        return worker.equals(lease);
    }

    void lease(UUID worker, Instant until) {
        lease = worker;
        leasedUntil = until;
    }

    void release() {
        lease = null;
        leasedUntil = null;
    }

    /** An issue will be requested. @param requested what it is requested with */
    void recordRequest(SeenFields requested) {
        seen = requested;
    }

    void withdrawRequest() {
        seen = SeenFields.NOTHING;
    }

    void recordIssue(String newIssue, String newUrl, SeenFields newSeen) {
        state = LinkState.LINKED;
        issue = newIssue;
        url = newUrl;
        seen = newSeen;
        revision++;
    }

    /** A change of the issue will be requested. @param sending what was seen, with the change */
    void recordSending(SeenFields sending) {
        seen = sending;
    }

    /**
     * Both sides were compared.
     *
     * @param compared the link as it was then: what has changed since still has to be compared
     */
    void recordSync(SyncStore.Comparison comparison, LinkSnapshot compared, Instant now) {
        String newNote = comparison.note();
        state = LinkState.LINKED;
        issue = comparison.issue().id();
        url = comparison.issue().url();
        seen = comparison.seen();
        note = newNote == null ? null : stored(newNote, MAX_NOTE_LENGTH);
        withheld = comparison.withheld();
        syncedAt = now;
        remoteRead = Math.max(remoteRead, compared.remoteChanges());
        if (!withheld) {
            recordSent(compared.changes());
        }
        revision++;
    }

    /** Nothing may be sent, so there is no issue yet. */
    void recordWithheld(String why) {
        withheld = true;
        recordNote(why);
    }

    /** Changes of the action item do not concern the issue, or were sent. */
    void recordSent(long sent) {
        changesSent = Math.max(changesSent, sent);
        withheld = false;
    }

    void recordNote(String newNote) {
        String text = stored(newNote, MAX_NOTE_LENGTH);
        if (!text.equals(note)) {
            note = text;
            revision++;
        }
    }

    void breakOff(String why) {
        state = LinkState.BROKEN;
        reason = stored(why, MAX_REASON_LENGTH);
        revision++;
    }

    private static String stored(String text, int length) {
        return ApiTexts.cut(ApiTexts.oneLine(ApiTexts.storable(text)), length);
    }

    public UUID actionItemId() {
        return actionItemId;
    }

    UUID trackerId() {
        return trackerId;
    }

    public LinkState state() {
        return state;
    }

    /** Why it is broken. */
    public @Nullable String reason() {
        return reason;
    }

    /** What people call the issue in its project; null until it is created. */
    public @Nullable String issue() {
        return issue;
    }

    /** The page of the issue; null until it was read. */
    public @Nullable String url() {
        return url;
    }

    /** What could not be done; null if all was. */
    public @Nullable String note() {
        return note;
    }

    /** When the issue was last changed, as far as it is known. */
    @Nullable Instant issueUpdatedAt() {
        return seen.issueUpdatedAt();
    }

    /** When both sides were last compared. */
    public @Nullable Instant syncedAt() {
        return syncedAt;
    }

    /** Handle of who has linked it. */
    public String createdBy() {
        return createdBy;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
