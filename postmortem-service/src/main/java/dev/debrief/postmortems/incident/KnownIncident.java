package dev.debrief.postmortems.incident;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An incident as this service knows it from the facts it has heard. */
@Entity
public class KnownIncident {

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

    @JdbcTypeCode(SqlTypes.JSON)
    private IncidentDetails details;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Impact impact;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Participant> participants = List.of();

    @SuppressWarnings("NullAway.Init")
    protected KnownIncident() {}

    KnownIncident(IncidentNews news) {
        this.id = news.incidentId();
        this.number = ShortKey.numberOf(KEY_PREFIX, news.key()).orElseThrow();
        this.visibility = news.visibility();
        this.audience = news.audience().toArray(String[]::new);
        this.details = news.details();
        hear(news);
    }

    final void hear(IncidentNews news) {
        visibility = news.visibility();
        audience = news.audience().toArray(String[]::new);
        details = news.details();
        services = details.services().toArray(String[]::new);
        happenedAt = details.times().happenedAt();
        if (news.impact() != null) {
            impact = news.impact();
        }
        if (news.participants() != null) {
            participants = List.copyOf(news.participants());
        }
    }

    public boolean isVisibleTo(Actor actor) {
        return visibility == Visibility.OPEN
                || actor.isAdmin()
                || audience().stream().anyMatch(actor.handles()::contains);
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public String key() {
        return ShortKey.of(KEY_PREFIX, number);
    }

    public Visibility visibility() {
        return visibility;
    }

    public List<String> audience() {
        return List.of(audience);
    }

    /** When it began, as far as anybody knows. */
    @Nullable Instant happenedAt() {
        return happenedAt;
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
