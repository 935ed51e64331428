package dev.debrief.incidents.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How bad an incident was thought to be from a moment on; the first one has no severity before it. */
@Entity
public class SeverityChange {

    @Id
    private UUID id;

    private UUID incidentId;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity fromSeverity;

    @Enumerated(EnumType.STRING)
    private Severity toSeverity;

    private @Nullable String reason;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected SeverityChange() {}

    SeverityChange(UUID id, Incident incident, @Nullable Severity before, String changedBy, Instant at) {
        this.id = id;
        this.incidentId = incident.id();
        this.at = at;
        this.fromSeverity = before;
        this.toSeverity = incident.description().severity();
        this.reason = incident.description().severityReason();
        this.changedBy = changedBy;
    }

    public UUID id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public @Nullable Severity from() {
        return fromSeverity;
    }

    public Severity to() {
        return toSeverity;
    }

    public @Nullable String reason() {
        return reason;
    }

    public String changedBy() {
        return changedBy;
    }
}
