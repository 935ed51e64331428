package dev.debrief.incidents.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One moment of an incident. */
@Entity
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID incidentId;
    private Instant occurredAt;
    private Instant recordedAt;
    private String recordedBy;

    @Enumerated(EnumType.STRING)
    private TimelineEntryKind kind;

    private String text;
    private @Nullable String actor;
    private @Nullable String source;
    private @Nullable String link;
    private boolean keyMoment;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {}

    TimelineEntry(UUID id, UUID incidentId, EntryDescription description, String recordedBy, Instant now) {
        this.id = id;
        this.incidentId = incidentId;
        this.occurredAt = description.occurredAt();
        this.recordedAt = now;
        this.recordedBy = recordedBy;
        this.kind = description.kind();
        this.text = description.text();
        this.actor = description.actor();
        this.source = description.source();
        this.link = description.link();
        this.keyMoment = description.keyMoment();
    }

    public UUID id() {
        return id;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public EntryDescription description() {
        return new EntryDescription(occurredAt, kind, text, actor, source, link, keyMoment);
    }
}
