package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.security.Actor;
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

/** The local copy of a postmortem, limited to what action items need. */
@Entity
public class PostmortemProjection {

    public static final String KEY_PREFIX = "PM";

    @Id
    private UUID id;

    private long number;

    private String title;

    private UUID incidentId;

    private String incidentKey;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @Enumerated(EnumType.STRING)
    private PostmortemStatus status;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] audience;

    private long eventVersion;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected PostmortemProjection() {}

    @SuppressWarnings("NullAway.Init")
    PostmortemProjection(PostmortemUpdate update, Instant now) {
        this.id = update.id();
        copyFrom(update, now);
    }

    /** Applies the update unless a newer one was applied already. */
    void apply(PostmortemUpdate update, Instant now) {
        if (isOlderThan(update)) {
            copyFrom(update, now);
        }
    }

    boolean isOlderThan(PostmortemUpdate update) {
        return update.version() > eventVersion;
    }

    private void copyFrom(PostmortemUpdate update, Instant now) {
        number = update.number();
        title = update.title();
        incidentId = update.incidentId();
        incidentKey = update.incidentKey();
        severity = update.severity();
        status = update.status();
        visibility = update.visibility();
        audience = update.audience().toArray(String[]::new);
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

    public UUID incidentId() {
        return incidentId;
    }

    public String incidentKey() {
        return incidentKey;
    }

    public Severity severity() {
        return severity;
    }

    public PostmortemStatus status() {
        return status;
    }

    public boolean isPublished() {
        return status == PostmortemStatus.PUBLISHED;
    }

    public boolean isClosed() {
        return status == PostmortemStatus.CLOSED;
    }

    public Visibility visibility() {
        return visibility;
    }

    /** Handles of those who may see a restricted postmortem. */
    public List<String> audience() {
        return List.of(audience);
    }

    /** When the last event about it was applied. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
