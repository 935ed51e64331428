package dev.debrief.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The actor behind the current request, from the claims of its token. */
@ApplicationScoped
public class CurrentActor {

    /** Attribute of the identity with the actor. */
    static final String ATTRIBUTE = "debrief.actor";

    /** The year 9999: what a token says can be beyond what an instant can hold. */
    private static final long END_OF_TIME = 253_402_300_799L;

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller. Call it only within an authenticated request. */
    public Actor get() {
        Actor actor = identity.getAttribute(ATTRIBUTE);
        if (actor == null) {
            throw new IllegalStateException("This call has no token.");
        }
        return actor;
    }

    /** When the caller's token expires. */
    public Instant tokenExpiry() {
        return Instant.ofEpochSecond(Math.min(token().getExpirationTime(), END_OF_TIME));
    }

    private JsonWebToken token() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("This call has no token.");
        }
        return token;
    }
}
