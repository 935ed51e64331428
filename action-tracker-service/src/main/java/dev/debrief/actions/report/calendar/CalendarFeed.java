package dev.debrief.actions.report.calendar;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.platform.audit.AuditSubject;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A calendar of the due dates of a team. Whoever knows the secret in its URL can read it, until it is revoked. */
@Entity
@Immutable
public class CalendarFeed {

    /** It never changes. */
    public static final long REVISION = 1;

    @Id
    private UUID id;

    private String team;

    private String name;

    private byte[] secretHash;

    private Instant createdAt;

    @AttributeOverride(name = "handle", column = @Column(name = "creator_handle"))
    @AttributeOverride(name = "displayName", column = @Column(name = "creator_name"))
    private Owner creator;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    CalendarFeed(UUID id, FeedSettings settings, String secret, Owner creator, Instant now) {
        this.id = id;
        this.team = settings.team();
        this.name = settings.name();
        this.secretHash = FeedSecret.hash(secret);
        this.creator = creator;
        this.createdAt = now;
    }

    /** Takes the same time wherever they differ. */
    boolean hasSecret(String secret) {
        return MessageDigest.isEqual(secretHash, FeedSecret.hash(secret));
    }

    FeedSettings settings() {
        return new FeedSettings(team, name);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("calendar-feed", id);
    }

    public UUID id() {
        return id;
    }

    /** Handle of the team. */
    public String team() {
        return team;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Owner creator() {
        return creator;
    }
}
