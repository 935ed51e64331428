package dev.debrief.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the identities of verified tokens for a short time, because verifying the signature was the largest part of a
 * read. A token whose key was revoked is accepted for that time at most, and no token after it has expired.
 */
@ApplicationScoped
class VerifiedTokens implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

    private static final int MAX_TOKENS = 2_000;

    /** Attribute of the identities that are kept: using one does not prolong it. */
    private static final String VERIFIED = "debrief.verified";

    /** By the hash of the token. */
    private final Cache<ByteBuffer, Verified> verified;

    private final Duration validity;
    private final Clock clock;

    VerifiedTokens(
            @ConfigProperty(name = "debrief.oidc.verification-validity", defaultValue = "60s") Duration validity,
            Clock clock) {
        this.verified = Caffeine.newBuilder()
                .maximumSize(MAX_TOKENS)
                .expireAfterWrite(validity)
                .build();
        this.validity = validity;
        this.clock = clock;
    }

    /** @param until seconds since 1970 */
    private record Verified(SecurityIdentity identity, long until) {}

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    /** Before the provider that verifies tokens, and after the augmentor that determines the actor. */
    @Override
    public int priority() {
        return Integer.MAX_VALUE - 1;
    }

    /** Null if the token must be verified. */
    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return Uni.createFrom().item(find(request.getToken().getToken()));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        TokenCredential credential = identity.getCredential(TokenCredential.class);
        if (credential != null
                && identity.getPrincipal() instanceof JsonWebToken token
                && identity.getAttribute(VERIFIED) == null) {
            remember(credential.getToken(), identity, token.getExpirationTime());
        }
        return Uni.createFrom().item(identity);
    }

    private @Nullable SecurityIdentity find(String token) {
        Verified found = verified.getIfPresent(hash(token));
        return found != null && clock.instant().getEpochSecond() < found.until() ? found.identity() : null;
    }

    /** The other attributes of the identity hold the request that brought the token. They are not kept. */
    private void remember(String token, SecurityIdentity identity, long expiry) {
        SecurityIdentity kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addAttribute(VERIFIED, true)
                .addAttribute(CurrentActor.ATTRIBUTE, identity.getAttribute(CurrentActor.ATTRIBUTE))
                .build();
        long end = clock.instant().plus(validity).getEpochSecond();
        verified.put(hash(token), new Verified(kept, Math.min(end, expiry)));
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
