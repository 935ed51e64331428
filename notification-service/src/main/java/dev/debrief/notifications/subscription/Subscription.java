package dev.debrief.notifications.subscription;

import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.announcement.Severity;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A standing wish to hear of some facts. */
@Entity
public class Subscription {

    @Id
    private UUID id;

    private @Nullable String contactHandle;
    private @Nullable UUID endpointId;
    private List<String> eventTypes;

    @Enumerated(EnumType.STRING)
    private Severity minimumSeverity;

    private boolean onlyOwn;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {}

    Subscription(Subscriber subscriber, Interest interest, Instant now) {
        this.id = Ids.next();
        this.contactHandle = subscriber.contact();
        this.endpointId = subscriber.endpointId();
        this.eventTypes = interest.eventTypes();
        this.minimumSeverity = interest.minimumSeverity();
        this.onlyOwn = interest.onlyOwn();
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void edit(Interest interest, Instant now) {
        eventTypes = interest.eventTypes();
        minimumSeverity = interest.minimumSeverity();
        onlyOwn = interest.onlyOwn();
        revision++;
        updatedAt = now;
    }

    /**
     * Whether an announcement of a fitting type is wanted. A severity of a newer version is told rather than hidden.
     */
    boolean wants(Announcement announcement, Set<String> involved) {
        Severity severity = announcement.severity();
        boolean grave = severity == null || severity.isAtLeast(minimumSeverity);
        return grave && (!onlyOwn || (contactHandle != null && involved.contains(contactHandle)));
    }

    public UUID id() {
        return id;
    }

    public Subscriber subscriber() {
        return new Subscriber(contactHandle, endpointId);
    }

    public Interest interest() {
        return new Interest(eventTypes, minimumSeverity, onlyOwn);
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
