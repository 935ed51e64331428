package dev.debrief.postmortems.incident;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Local copy of a timeline entry. */
@Entity
class TimelineEntryProjection {

    @Id
    private UUID id;

    private UUID incidentId;
    private Instant occurredAt;
    private String kind;
    private String text;
    private @Nullable String actor;
    private @Nullable String source;
    private @Nullable String link;
    private boolean keyMoment;
    private boolean automatic;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Decision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<UUID> evidence = List.of();

    private @Nullable UUID replyTo;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntryProjection() {}
}
