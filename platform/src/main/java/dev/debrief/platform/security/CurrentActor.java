package dev.debrief.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The actor behind the current request, from the claims of its token. */
@ApplicationScoped
public class CurrentActor {

    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller. Call it only within an authenticated request. */
    public Actor get() {
        JsonWebToken token = token();
        String name = firstOf(token.getClaim(Claims.preferred_username), token.getSubject(), token.getName());
        Set<String> handles = new LinkedHashSet<>();
        handles.add("user:" + name);
        teams(token).forEach(team -> handles.add("team:" + team));
        return new Actor("user:" + name, firstOf(token.<String>getClaim("name"), name), handles, identity.getRoles());
    }

    /** When the caller's token expires. */
    public Instant tokenExpiry() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private JsonWebToken token() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new IllegalStateException("This call has no token.");
        }
        return token;
    }

    private static Collection<String> teams(JsonWebToken token) {
        Object claim = token.getClaim("teams");
        return claim instanceof Collection<?> teams
                ? teams.stream().map(CurrentActor::text).toList()
                : Set.of();
    }

    private static String text(Object claim) {
        return claim instanceof jakarta.json.JsonString json ? json.getString() : claim.toString();
    }

    private static String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return "unknown";
    }
}
