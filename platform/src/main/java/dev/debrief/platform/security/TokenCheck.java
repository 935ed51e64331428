package dev.debrief.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Refuses tokens with a valid signature that do not say who the caller is, or were issued in the future. */
@ApplicationScoped
class TokenCheck implements SecurityIdentityAugmentor {

    /** How far the clock of the issuer may be ahead. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    TokenCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            CallerClaims.of(token);
            if (issuedAt(token) > clock.instant().plus(CLOCK_SKEW).getEpochSecond()) {
                throw new AuthenticationFailedException("The token was issued in the future.");
            }
        }
        return Uni.createFrom().item(identity);
    }

    private static long issuedAt(JsonWebToken token) {
        try {
            return token.getIssuedAtTime();
        } catch (RuntimeException wrongType) {
            throw new AuthenticationFailedException("The token has no valid time of issue.", wrongType);
        }
    }
}
