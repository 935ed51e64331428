package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.outgoing.api.ApiTexts;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page of a postmortem in a publishing target, and how far the last request for it is. */
@Entity
public class Publication {

    @Id
    private UUID id;

    private UUID postmortemId;
    private UUID targetId;

    @Enumerated(EnumType.STRING)
    private PublicationState state;

    private long requests;
    private String requestedBy;
    private Instant requestedAt;
    private int attempts;
    private @Nullable String lastError;

    @Embedded
    private @Nullable PublicationPage page;

    private @Nullable Instant createUnknownAt;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    @SuppressWarnings("NullAway.Init")
    Publication(UUID postmortemId, UUID targetId) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.targetId = targetId;
    }

    /** Has the current document published. @param handle of who requests it */
    void request(String handle, Instant now) {
        state = PublicationState.PENDING;
        requests++;
        requestedBy = handle;
        requestedAt = now;
        attempts = 0;
        lastError = null;
        revision++;
    }

    /** Forgets the page, which was deleted. */
    void forgetPage() {
        page = null;
    }

    /** Reserves it for one worker, which creates the page if none is known. */
    void lease(UUID newLease, Instant now, Instant until) {
        lease = newLease;
        leasedUntil = until;
        if (page == null) {
            createUnknownAt = now;
        }
        attempts++;
        revision++;
    }

    boolean isLeased(Instant now) {
        return leasedUntil != null && now.isBefore(leasedUntil);
    }

    boolean isLeasedTo(UUID worker) {
        return worker.equals(lease);
    }

    /** The calls of the worker have ended. */
    void release(Instant now) {
        lease = null;
        leasedUntil = null;
        if (createUnknownAt != null) {
            createUnknownAt = now;
        }
    }

    /** The worker has not created a page. @param before the value before it was reserved */
    void recordNotCreated(@Nullable Instant before) {
        createUnknownAt = before;
    }

    /** @param request whose document is on the page; the state stays PENDING if there is a later one */
    void published(PublishedPage written, int version, long request, Instant now) {
        page = new PublicationPage(written, version, now);
        createUnknownAt = null;
        if (request == requests) {
            state = PublicationState.PUBLISHED;
            lastError = null;
        }
        revision++;
    }

    void attemptFailed(String reason) {
        String error = ApiTexts.reason(reason);
        if (!error.equals(lastError)) {
            lastError = error;
            revision++;
        }
    }

    void failed(PublicationState end, String reason) {
        state = end;
        lastError = ApiTexts.reason(reason);
        revision++;
    }

    public UUID id() {
        return id;
    }

    public UUID postmortemId() {
        return postmortemId;
    }

    public UUID targetId() {
        return targetId;
    }

    public PublicationState state() {
        return state;
    }

    /** The number of requests; the last one counts. */
    long requests() {
        return requests;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Attempts since the last request. */
    public int attempts() {
        return attempts;
    }

    /** Why the last attempt failed. */
    public @Nullable String lastError() {
        return lastError;
    }

    /** Null until the page is known to exist. */
    public @Nullable PublicationPage page() {
        return page;
    }

    /** When a page was last requested whose id is not known; null if none was. */
    @Nullable Instant createUnknownAt() {
        return createUnknownAt;
    }

    public long revision() {
        return revision;
    }
}
