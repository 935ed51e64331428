package dev.debrief.incidents.timeline;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened during an incident. */
@Entity
public class TimelineEntry {

    @Id
    private UUID id;

    private UUID incidentId;
    private UUID shownIn;
    private Instant occurredAt;
    private Instant recordedAt;
    private String recordedBy;
    private Instant updatedAt;
    private long revision;

    @Enumerated(EnumType.STRING)
    private TimelineEntryKind kind;

    private String text;
    private @Nullable String actor;
    private @Nullable String source;
    private @Nullable String link;
    private boolean keyMoment;
    private boolean automatic;

    @Embedded
    private @Nullable Decision decision;

    private List<UUID> evidenceIds;
    private @Nullable UUID replyTo;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {}

    @SuppressWarnings("NullAway.Init")
    TimelineEntry(UUID id, UUID incidentId, EntryDescription description, String recordedBy, Instant now) {
        this.id = id;
        this.incidentId = incidentId;
        this.shownIn = incidentId;
        this.recordedAt = now;
        this.recordedBy = recordedBy;
        applyDescription(description, now);
    }

    /** Recorded automatically, because the incident changed. */
    static TimelineEntry automatic(
            UUID id, UUID incidentId, EntryDescription description, String changedBy, Instant now) {
        TimelineEntry entry = new TimelineEntry(id, incidentId, description, changedBy, now);
        entry.automatic = true;
        return entry;
    }

    /** Recorded by an import. */
    static TimelineEntry imported(UUID incidentId, ImportedEntry imported, String importedBy, Instant now) {
        TimelineEntry entry = new TimelineEntry(imported.id(), incidentId, imported.description(), importedBy, now);
        entry.replyTo = imported.replyTo();
        return entry;
    }

    /** Recorded by a source. @param shownIn the incident that its own one was merged into, or its own one */
    static TimelineEntry sourced(
            UUID id, UUID incidentId, UUID shownIn, EntryDescription description, String source, Instant now) {
        TimelineEntry entry = new TimelineEntry(id, incidentId, description, source, now);
        entry.shownIn = shownIn;
        return entry;
    }

    /** Corrects the entry; a corrected entry is no longer automatic. Returns whether anything changed. */
    boolean revise(EntryDescription corrected, Instant now) {
        if (corrected.equals(description())) {
            return false;
        }
        automatic = false;
        applyDescription(corrected, now);
        return true;
    }

    private void applyDescription(EntryDescription description, Instant now) {
        occurredAt = description.occurredAt();
        kind = description.kind();
        text = description.text();
        actor = description.actor();
        source = description.source();
        link = description.link();
        keyMoment = description.keyMoment();
        decision = description.decision();
        evidenceIds = description.evidenceIds();
        updatedAt = now;
        revision++;
    }

    public UUID id() {
        return id;
    }

    /** The incident it was recorded in. */
    public UUID incidentId() {
        return incidentId;
    }

    /** The incident that shows it: the target if its own incident was merged. */
    public UUID shownIn() {
        return shownIn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    /** The entry that it replies to in a thread. It may have been removed since. */
    public @Nullable UUID replyTo() {
        return replyTo;
    }

    public long revision() {
        return revision;
    }

    public EntryDescription description() {
        return new EntryDescription(occurredAt, kind, text, actor, source, link, keyMoment, decision, evidenceIds);
    }
}
