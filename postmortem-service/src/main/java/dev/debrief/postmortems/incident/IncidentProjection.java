package dev.debrief.postmortems.incident;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.impact.Impact;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Local copy of an incident, built from its events. */
@Entity
public class IncidentProjection {

    public static final String KEY_PREFIX = "INC";

    @Id
    private UUID id;

    private long number;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] services = {};

    private @Nullable Instant happenedAt;
    private @Nullable UUID mergedInto;

    @JdbcTypeCode(SqlTypes.JSON)
    private IncidentDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Impact impact;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Participant> participants = List.of();

    @SuppressWarnings("NullAway.Init")
    protected IncidentProjection() {}

    IncidentProjection(IncidentUpdate update) {
        this.id = update.incidentId();
        this.number = ShortKey.numberOf(KEY_PREFIX, update.key()).orElseThrow();
        this.visibility = update.visibility();
        this.audience = update.audience().toArray(String[]::new);
        this.details = update.details();
        apply(update);
    }

    /** Returns whether anything changed. Timeline and evidence are not part of it. */
    final boolean apply(IncidentUpdate update) {
        List<?> before = state();
        visibility = update.visibility();
        audience = update.audience().toArray(String[]::new);
        details = update.details().completedBy(details);
        services = details.services().toArray(String[]::new);
        happenedAt = details.times().happenedAt();
        mergedInto = details.merge() == null ? null : details.merge().into();
        if (update.impact() != null) {
            impact = update.impact();
        }
        if (update.participants() != null) {
            participants = List.copyOf(update.participants());
        }
        return !state().equals(before);
    }

    private List<?> state() {
        return Arrays.asList(visibility, audience(), details, impact, participants);
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility.allows(actor, audience());
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public Visibility visibility() {
        return visibility;
    }

    public List<String> audience() {
        return List.of(audience);
    }

    /** When it began, as far as known. */
    @Nullable Instant happenedAt() {
        return happenedAt;
    }

    @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public IncidentDetails details() {
        return details;
    }

    public @Nullable Impact impact() {
        return impact;
    }

    public List<Participant> participants() {
        return participants;
    }
}
