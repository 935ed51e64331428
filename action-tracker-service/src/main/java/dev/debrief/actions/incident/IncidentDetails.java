package dev.debrief.actions.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The affected services and the times of an incident, kept of every incident for reports. */
@Entity
public class IncidentDetails {

    @Id
    private UUID incidentId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] services;

    /** Null if none of them is known. */
    private @Nullable IncidentTimes times;

    private long eventVersion;

    @SuppressWarnings("NullAway.Init")
    protected IncidentDetails() {}

    @SuppressWarnings("NullAway.Init")
    IncidentDetails(IncidentUpdate update) {
        this.incidentId = update.id();
        copyFrom(update);
    }

    /** Applies the update unless a newer one was applied already. */
    void apply(IncidentUpdate update) {
        if (update.version() > eventVersion) {
            copyFrom(update);
        }
    }

    private void copyFrom(IncidentUpdate update) {
        services = update.services().toArray(String[]::new);
        times = update.times();
        eventVersion = update.version();
    }

    public UUID incidentId() {
        return incidentId;
    }

    public List<String> services() {
        return List.of(services);
    }

    public IncidentTimes times() {
        return Objects.requireNonNullElse(times, IncidentTimes.UNKNOWN);
    }
}
