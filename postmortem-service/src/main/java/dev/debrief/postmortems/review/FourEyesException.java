package dev.debrief.postmortems.review;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.Postmortem;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Why one person takes a postmortem to its next publication alone. Holds until that publication. */
@Entity
@Immutable
public class FourEyesException {

    @Id
    private UUID id;

    private UUID postmortemId;

    /** The last publication when it was taken. */
    private int edition;

    private String reason;
    private String byHandle;
    private String byName;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected FourEyesException() {}

    FourEyesException(Postmortem postmortem, String reason, Actor actor, Instant at) {
        this.id = Ids.next();
        this.postmortemId = postmortem.id();
        this.edition = postmortem.publishedVersion();
        this.reason = reason;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
    }

    public UUID id() {
        return id;
    }

    boolean holdsFor(Postmortem postmortem) {
        return isFor(postmortem.publishedVersion());
    }

    boolean isFor(int publishedVersion) {
        return edition == publishedVersion;
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
