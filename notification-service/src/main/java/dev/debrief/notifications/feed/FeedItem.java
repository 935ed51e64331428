package dev.debrief.notifications.feed;

import dev.debrief.notifications.announcement.Announcement;
import dev.debrief.notifications.announcement.Tone;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A piece of news for one handle. */
@Entity
public class FeedItem {

    @Id
    private UUID id;

    private String handle;
    private String eventId;
    private String factType;
    private UUID subjectId;
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    private String headline;
    private String body;
    private String link;
    private boolean visible;
    private Instant occurredAt;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected FeedItem() {}

    FeedItem(String handle, Announcement announcement, Instant now) {
        this.id = Ids.next();
        this.handle = handle;
        this.eventId = announcement.eventId();
        this.factType = announcement.factType();
        this.subjectId = announcement.subjectId();
        this.subjectKey = announcement.subjectKey();
        this.tone = announcement.wording().tone();
        this.headline = announcement.wording().headline();
        this.body = announcement.wording().body();
        this.link = announcement.link();
        this.visible = true;
        this.occurredAt = announcement.occurredAt();
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String factType() {
        return factType;
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

    public String link() {
        return link;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
