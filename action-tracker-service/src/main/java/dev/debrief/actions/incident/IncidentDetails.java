package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The affected services and the times of an incident, kept of every incident for reports and comparisons. Its key and
 * title are only for those who may see the incident.
 */
@Entity
public class IncidentDetails {

    @Id
    private UUID incidentId;

    private long number;

    private String title;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    private @Nullable UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    private boolean cancelled;

    private boolean imported;

    private @Nullable Instant recordedAt;

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

    /** What incidents are compared by, and who may see the result. */
    private record Comparison(
            List<String> services,
            @Nullable Instant beganAt,
            IncidentKind kind,
            boolean cancelled,
            boolean imported,
            @Nullable UUID mergedInto,
            Visibility visibility,
            List<String> readers) {}

    /**
     * Applies the update unless a newer one was applied already.
     *
     * @return whether something has changed that incidents are compared by, or who may see it
     */
    boolean apply(IncidentUpdate update) {
        if (update.version() <= eventVersion) {
            return false;
        }
        Comparison before = comparison();
        copyFrom(update);
        return !before.equals(comparison());
    }

    private Comparison comparison() {
        return new Comparison(services(), beganAt(), kind, cancelled, imported, mergedInto, visibility, readers());
    }

    /** The audience of an open incident, such as its participants, does not matter. */
    private List<String> readers() {
        return visibility == Visibility.OPEN ? List.of() : audience();
    }

    private void copyFrom(IncidentUpdate update) {
        number = update.number();
        title = update.title();
        visibility = update.visibility();
        audience = update.audience().toArray(String[]::new);
        mergedInto = update.mergedInto();
        kind = update.kind();
        cancelled = update.cancelled();
        imported = update.imported();
        recordedAt = update.recordedAt();
        services = update.services().toArray(String[]::new);
        times = update.times();
        eventVersion = update.version();
    }

    public UUID incidentId() {
        return incidentId;
    }

    public String key() {
        return ShortKey.of(IncidentProjection.KEY_PREFIX, number);
    }

    public String title() {
        return title;
    }

    public List<String> services() {
        return List.of(services);
    }

    public IncidentTimes times() {
        return Objects.requireNonNullElse(times, IncidentTimes.UNKNOWN);
    }

    /** The first time that is known of it; null if there is none. The database computes the same. */
    public @Nullable Instant beganAt() {
        Instant first = times().first();
        return first == null ? recordedAt : first;
    }

    /** When it was reported to Debrief; null if that is unknown. */
    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    public IncidentKind kind() {
        return kind;
    }

    /** Whether it is of kind INCIDENT, and neither cancelled nor merged into another one. */
    public boolean isIncident() {
        return kind == IncidentKind.INCIDENT && !cancelled && mergedInto == null;
    }

    /** Whether it was cancelled, or merged into another one. */
    public boolean isWithdrawn() {
        return cancelled || mergedInto != null;
    }

    /** Whether it was over when it was imported from another system. */
    public boolean isImported() {
        return imported;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Handles of those who may see a restricted incident. */
    public List<String> audience() {
        return List.of(audience);
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility == Visibility.OPEN
                || actor.isAdmin()
                || Arrays.stream(audience).anyMatch(actor.handles()::contains);
    }
}
