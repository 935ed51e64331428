package dev.debrief.actions.tracker.link;

import dev.debrief.actions.tracker.client.TrackerTexts;
import dev.debrief.actions.tracker.plan.SeenFields;
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
    private @Nullable Instant requestedAt;
    private int looks;
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

    LinkSnapshot snapshot() {
        return new LinkSnapshot(actionItemId, state, issue, seen, changes, requestedAt, note != null);
    }

    /** The action item was changed. */
    void recordChange() {
        changes++;
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

    void recordRequest(Instant now) {
        requestedAt = now;
        looks = 0;
    }

    void withdrawRequest() {
        requestedAt = null;
        looks = 0;
    }

    /** The issue was looked for and not found. @return how often since it was requested */
    int recordLook() {
        return ++looks;
    }

    void recordIssue(String newIssue, String newUrl, SeenFields newSeen) {
        state = LinkState.LINKED;
        issue = newIssue;
        url = newUrl;
        seen = newSeen;
        withdrawRequest();
        revision++;
    }

    /**
     * Both sides were compared.
     *
     * @param newNote what could not be done; null if all was
     * @param sent the changes of the action item that are sent by that
     */
    void recordSync(
            String newIssue, String newUrl, SeenFields newSeen, @Nullable String newNote, long sent, Instant now) {
        state = LinkState.LINKED;
        issue = newIssue;
        url = newUrl;
        seen = newSeen;
        note = newNote == null ? null : stored(newNote, MAX_NOTE_LENGTH);
        syncedAt = now;
        recordSent(sent);
        revision++;
    }

    /** Changes of the action item do not concern the issue, or were sent. */
    void recordSent(long sent) {
        changesSent = Math.max(changesSent, sent);
    }

    void recordNote(String newNote) {
        note = stored(newNote, MAX_NOTE_LENGTH);
        revision++;
    }

    void breakOff(String why) {
        state = LinkState.BROKEN;
        reason = stored(why, MAX_REASON_LENGTH);
        revision++;
    }

    private static String stored(String text, int length) {
        return TrackerTexts.cut(TrackerTexts.oneLine(TrackerTexts.storable(text)), length);
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
