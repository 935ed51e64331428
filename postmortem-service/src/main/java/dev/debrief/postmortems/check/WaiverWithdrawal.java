package dev.debrief.postmortems.check;

import dev.debrief.platform.security.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why a waiver no longer holds. */
@Entity
@Immutable
public class WaiverWithdrawal {

    @Id
    private UUID waiverId;

    private String reason;
    private String byHandle;
    private String byName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected WaiverWithdrawal() {}

    WaiverWithdrawal(FindingWaiver waiver, String reason, Actor actor, Instant at) {
        this.waiverId = waiver.id();
        this.reason = reason;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
    }

    public String reason() {
        return reason;
    }

    public String byHandle() {
        return byHandle;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }
}
