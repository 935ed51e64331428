package dev.debrief.postmortems.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local copy of a piece of evidence. */
@Entity
class EvidenceProjection {

    @Id
    private UUID id;

    private UUID incidentId;
    private String kind;
    private String title;
    private @Nullable String description;
    private @Nullable String link;
    private @Nullable String fileName;
    private @Nullable Instant takenAt;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceProjection() {}

    EvidenceProjection(UUID incidentId, Evidence evidence) {
        this.id = evidence.evidenceId();
        this.incidentId = incidentId;
        this.kind = evidence.kind();
        this.title = evidence.title();
        this.description = evidence.description();
        this.link = evidence.link();
        this.fileName = evidence.fileName();
        this.takenAt = evidence.takenAt();
    }

    Evidence evidence() {
        return new Evidence(id, kind, title, description, link, fileName, takenAt);
    }

    UUID incidentId() {
        return incidentId;
    }
}
