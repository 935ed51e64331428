package dev.debrief.incidents.relation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relation between two incidents, stored in the direction it was created. */
@Entity
@Table(name = "incident_relation")
class IncidentRelation {

    @Embeddable
    record Key(UUID incidentId, UUID otherId) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Relation relation;

    private @Nullable String note;
    private String createdBy;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected IncidentRelation() {}

    IncidentRelation(Key key, Relation relation, @Nullable String note, String createdBy, Instant now) {
        this.key = key;
        this.relation = relation;
        this.note = note;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    UUID otherThan(UUID incidentId) {
        return key.incidentId().equals(incidentId) ? key.otherId() : key.incidentId();
    }

    Relation relationFrom(UUID incidentId) {
        return key.incidentId().equals(incidentId) ? relation : relation.inverse();
    }

    @Nullable String note() {
        return note;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
