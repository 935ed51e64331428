package dev.debrief.incidents.incident.severity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A severity an incident was given, and why. The first one of an incident has no predecessor. */
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

    SeverityChange(
            UUID id,
            UUID incidentId,
            @Nullable Severity from,
            Severity to,
            @Nullable String reason,
            String changedBy,
            Instant at) {
        this.id = id;
        this.incidentId = incidentId;
        this.at = at;
        this.fromSeverity = from;
        this.toSeverity = to;
        this.reason = reason;
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
