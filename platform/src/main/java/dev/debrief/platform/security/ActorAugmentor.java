package dev.debrief.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Determines the actor behind a token, once for as long as the token counts as verified. Refuses tokens with a valid
 * signature that do not say who the caller is, or were issued in the future.
 */
@ApplicationScoped
class ActorAugmentor implements SecurityIdentityAugmentor {

    /** How far the clock of the issuer may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    ActorAugmentor(Clock clock) {
        this.clock = clock;
    }

    /** Before the identity is kept. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean isNew = identity.getAttribute(CurrentActor.ATTRIBUTE) == null;
        return Uni.createFrom()
                .item(
                        isNew && identity.getPrincipal() instanceof JsonWebToken token
                                ? withActor(identity, token)
                                : identity);
    }

    private SecurityIdentity withActor(SecurityIdentity identity, JsonWebToken token) {
        CallerClaims claims = CallerClaims.of(token);
        if (issuedAt(token) > clock.instant().plus(CLOCK_SKEW).getEpochSecond()) {
            throw new AuthenticationFailedException("The token was issued in the future.");
        }
        Set<String> roles = RoleHierarchy.expand(identity.getRoles());
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(roles)
                .addAttribute(CurrentActor.ATTRIBUTE, claims.toActor(roles))
                .build();
    }

    private static long issuedAt(JsonWebToken token) {
        try {
            return token.getIssuedAtTime();
        } catch (RuntimeException wrongType) {
            throw new AuthenticationFailedException("The token has no valid time of issue.", wrongType);
        }
    }
}
