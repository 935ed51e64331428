package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
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

/** The local copy of an incident, limited to what its follow-ups need until they join a postmortem. */
@Entity
public class IncidentProjection {

    public static final String KEY_PREFIX = "INC";

    @Id
    private UUID id;

    private long number;

    private String title;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    private @Nullable UUID mergedInto;

    private long eventVersion;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected IncidentProjection() {}

    @SuppressWarnings("NullAway.Init")
    IncidentProjection(IncidentUpdate update, Instant now) {
        this.id = update.id();
        copyFrom(update, now);
    }

    /** Applies the update unless a newer one was applied already. */
    void apply(IncidentUpdate update, Instant now) {
        if (update.version() > eventVersion) {
            copyFrom(update, now);
        }
    }

    private void copyFrom(IncidentUpdate update, Instant now) {
        number = update.number();
        title = update.title();
        severity = update.severity();
        visibility = update.visibility();
        audience = update.audience().toArray(String[]::new);
        mergedInto = update.mergedInto();
        eventVersion = update.version();
        updatedAt = now;
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility == Visibility.OPEN
                || actor.isAdmin()
                || Arrays.stream(audience).anyMatch(actor.handles()::contains);
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    public String title() {
        return title;
    }

    public Severity severity() {
        return severity;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Handles of those who may see a restricted incident. */
    public List<String> audience() {
        return List.of(audience);
    }

    /** The incident whose postmortem covers this one: the one it was merged into, or itself. */
    public UUID coveredAs() {
        return Objects.requireNonNullElse(mergedInto, id);
    }

    /** When the last event about it was applied. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
