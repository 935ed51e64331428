package dev.debrief.incidents.timeline;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An earlier version of an entry that was corrected or removed. */
@Entity
@Table(name = "timeline_entry_version")
public class EntryVersion {

    @Embeddable
    public record Key(UUID entryId, long revision) {}

    @EmbeddedId
    private Key key;

    private UUID incidentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private EntryDescription entry;

    @Enumerated(EnumType.STRING)
    private EntryChange change;

    private String changedBy;
    private Instant changedAt;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected EntryVersion() {}

    EntryVersion(TimelineEntry before, EntryChange change, String changedBy, Instant now, @Nullable String reason) {
        this.key = new Key(before.id(), before.revision());
        this.incidentId = before.incidentId();
        this.entry = before.description();
        this.change = change;
        this.changedBy = changedBy;
        this.changedAt = now;
        this.reason = reason;
    }

    public long revision() {
        return key.revision();
    }

    public EntryDescription entry() {
        return entry;
    }

    public EntryChange change() {
        return change;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable String reason() {
        return reason;
    }

    UUID incidentId() {
        return incidentId;
    }
}
