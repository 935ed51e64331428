package dev.debrief.notifications.feed;

import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notification in the feed of one handle. */
@Entity
public class FeedItem {

    @Id
    private UUID id;

    private String handle;
    private String eventId;
    private String eventType;
    private UUID subjectId;
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    private String headline;
    private String body;
    private @Nullable String link;
    private boolean visible;
    private Instant occurredAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedItem() {}

    FeedItem(String handle, Notification notification, Instant now) {
        this.id = Ids.next();
        this.handle = handle;
        this.eventId = notification.eventId();
        this.eventType = notification.eventType();
        this.subjectId = notification.subjectId();
        this.subjectKey = notification.subjectKey();
        this.tone = notification.content().tone();
        this.headline = notification.content().headline();
        this.body = notification.content().body();
        this.link = notification.link();
        this.visible = true;
        this.occurredAt = notification.occurredAt();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String eventType() {
        return eventType;
    }

    public String subjectKey() {
        return subjectKey;
    }

    public Tone tone() {
        return tone;
    }

    public String headline() {
        return headline;
    }

    public String body() {
        return body;
    }

    public @Nullable String link() {
        return link;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
