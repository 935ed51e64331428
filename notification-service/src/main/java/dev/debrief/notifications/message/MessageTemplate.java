package dev.debrief.notifications.message;

import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrator's template. It stays, without texts, when the built-in one is restored, so that its revision never
 * begins anew.
 */
@Entity
public class MessageTemplate {

    @Id
    private UUID id;

    private String eventType;

    @Enumerated(EnumType.STRING)
    private TemplateChannel channel;

    private @Nullable String headline;
    private @Nullable String body;
    private long revision;
    private String changedBy;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected MessageTemplate() {}

    MessageTemplate(String eventType, TemplateChannel channel, TemplateText text, String changedBy, Instant now) {
        this.id = Ids.next();
        this.eventType = eventType;
        this.channel = channel;
        this.headline = text.headline();
        this.body = text.body();
        this.revision = 1;
        this.changedBy = changedBy;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(TemplateText text, String by, Instant now) {
        headline = text.headline();
        body = text.body();
        revision++;
        changedBy = by;
        updatedAt = now;
    }

    String eventType() {
        return eventType;
    }

    TemplateChannel channel() {
        return channel;
    }

    TemplateText text() {
        return new TemplateText(headline, body);
    }

    long revision() {
        return revision;
    }

    String changedBy() {
        return changedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
