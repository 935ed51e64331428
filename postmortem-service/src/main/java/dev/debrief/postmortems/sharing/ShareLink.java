package dev.debrief.postmortems.sharing;

import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A link to the published document of a postmortem. Whoever knows its token can read it until it ends. */
@Entity
public class ShareLink {

    @Id
    private UUID id;

    private UUID postmortemId;
    private byte[] tokenHash;

    @Enumerated(EnumType.STRING)
    private ShareAudience audience;

    private int edition;
    private boolean endsWithNewVersion;

    /** The restricted incidents that it was confirmed for. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private UUID[] confirmedIncidents;

    private String creatorHandle;
    private String creatorName;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endedBecause;

    /** Counted by statements of their own, so that readers do not wait for each other's transactions. */
    @Column(updatable = false)
    private long reads;

    @Column(updatable = false)
    private @Nullable Instant lastReadAt;

    @Column(updatable = false)
    private @Nullable Instant readAuditedAt;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ShareLink() {}

    /** @param restricted incidents of the postmortem that are restricted */
    ShareLink(
            Postmortem postmortem,
            NewShareLink asked,
            Set<UUID> restricted,
            Instant expiresAt,
            String token,
            Actor creator,
            Instant now) {
        this.id = Ids.next();
        this.postmortemId = postmortem.id();
        this.tokenHash = ShareToken.hash(token);
        this.audience = asked.audience();
        this.edition = postmortem.publishedVersion();
        this.endsWithNewVersion = asked.endsWithNewVersion();
        this.confirmedIncidents = restricted.toArray(UUID[]::new);
        this.creatorHandle = creator.handle();
        this.creatorName = creator.displayName();
        this.createdAt = now;
        this.expiresAt = expiresAt;
        this.revision = 1;
    }

    ShareLinkStatus status(Instant now) {
        if (endedBecause != null) {
            return switch (endedBecause) {
                case REVOKED -> ShareLinkStatus.REVOKED;
                case RESTRICTED -> ShareLinkStatus.RESTRICTED;
                case SUPERSEDED -> ShareLinkStatus.SUPERSEDED;
            };
        }
        return now.isBefore(expiresAt) ? ShareLinkStatus.ACTIVE : ShareLinkStatus.EXPIRED;
    }

    boolean endsWith(int newEdition) {
        return endsWithNewVersion && newEdition > edition;
    }

    /** Returns whether it had not ended before. */
    boolean end(EndReason reason, Instant now) {
        if (endedBecause != null) {
            return false;
        }
        endedBecause = reason;
        endedAt = now;
        revision++;
        return true;
    }

    /** Whether it was made for a restricted postmortem. */
    boolean isRestrictedConfirmed() {
        return confirmedIncidents.length > 0;
    }

    boolean isConfirmedFor(Set<UUID> restricted) {
        return List.of(confirmedIncidents).containsAll(restricted);
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("postmortem", postmortemId);
    }

    UUID postmortemId() {
        return postmortemId;
    }

    public UUID id() {
        return id;
    }

    public ShareAudience audience() {
        return audience;
    }

    public boolean endsWithNewVersion() {
        return endsWithNewVersion;
    }

    public String creatorHandle() {
        return creatorHandle;
    }

    public String creatorName() {
        return creatorName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public long reads() {
        return reads;
    }

    public @Nullable Instant lastReadAt() {
        return lastReadAt;
    }

    public long revision() {
        return revision;
    }
}
