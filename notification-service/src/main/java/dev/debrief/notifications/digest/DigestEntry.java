package dev.debrief.notifications.digest;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.Tone;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A notification that one recipient receives in a digest. Written by statements for all recipients at once. */
@Entity
@Immutable
class DigestEntry {

    @Id
    private UUID id;

    private String channel;
    private String recipient;
    private String recipientName;
    private String concurrencyKey;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private Instant dueAt;
    private @Nullable UUID digestId;
    private String eventId;
    private String eventType;
    private UUID subjectId;
    private String subjectKey;

    @Enumerated(EnumType.STRING)
    private Tone tone;

    private String headline;
    private @Nullable String link;
    private boolean visible;
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected DigestEntry() {}

    DigestUpdate update() {
        return new DigestUpdate(eventId, eventType, subjectId, subjectKey, link, tone, headline, occurredAt);
    }
}
