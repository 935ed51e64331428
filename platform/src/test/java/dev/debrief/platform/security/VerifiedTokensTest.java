package dev.debrief.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration VALIDITY = Duration.ofMinutes(1);

    private static final AuthenticationRequestContext CONTEXT =
            blocking -> Uni.createFrom().item(blocking);

    private Instant now = NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final VerifiedTokens tokens = new VerifiedTokens(VALIDITY, clock);

    @Test
    void aTokenIsKnownOnceItWasVerified() {
        assertThat(find("a.b.c")).isNull();

        verified("a.b.c", NOW.plus(Duration.ofHours(1)));

        assertThat(find("a.b.c").getRoles()).containsExactly("reader");
        assertThat(find("a.b.c").getPrincipal().getName()).isEqualTo("dana");
    }

    @Test
    void anotherSignatureIsAnotherToken() {
        verified("a.b.c", NOW.plus(Duration.ofHours(1)));

        assertThat(find("a.b.d")).isNull();
        assertThat(find("a.b.")).isNull();
    }

    @Test
    void isVerifiedAgainAfterItsValidity() {
        verified("a.b.c", NOW.plus(Duration.ofHours(1)));

        now = NOW.plus(VALIDITY).minusSeconds(1);
        assertThat(find("a.b.c")).isNotNull();
        now = NOW.plus(VALIDITY);
        assertThat(find("a.b.c")).isNull();
    }

    @Test
    void usingItDoesNotProlongIt() {
        verified("a.b.c", NOW.plus(Duration.ofHours(1)));
        now = NOW.plusSeconds(50);

        augment(find("a.b.c"));

        now = NOW.plus(VALIDITY);
        assertThat(find("a.b.c")).isNull();
    }

    @Test
    void isNotAcceptedAfterItExpired() {
        verified("a.b.c", NOW.plusSeconds(10));

        now = NOW.plusSeconds(9);
        assertThat(find("a.b.c")).isNotNull();
        now = NOW.plusSeconds(10);
        assertThat(find("a.b.c")).isNull();
    }

    @Test
    void isVerifiedOnEachRequestWithoutAValidity() {
        var none = new VerifiedTokens(Duration.ZERO, clock);
        none.augment(identity("a.b.c", NOW.plusSeconds(10)), CONTEXT).await().indefinitely();

        assertThat(find(none, "a.b.c")).isNull();
    }

    @Test
    void doesNotKeepTheRequest() {
        verified("a.b.c", NOW.plus(Duration.ofHours(1)));

        assertThat(find("a.b.c").getAttributes()).doesNotContainKey("request");
    }

    @Test
    void keepsTheActor() {
        Actor dana = new Actor("user:dana", "Dana", Set.of("user:dana"), Set.of("reader"));
        SecurityIdentity identity = QuarkusSecurityIdentity.builder(identity("a.b.c", NOW.plus(Duration.ofHours(1))))
                .addAttribute(CurrentActor.ATTRIBUTE, dana)
                .build();

        augment(identity);

        assertThat(find("a.b.c").<Actor>getAttribute(CurrentActor.ATTRIBUTE)).isEqualTo(dana);
    }

    private SecurityIdentity find(String token) {
        return find(tokens, token);
    }

    private static SecurityIdentity find(VerifiedTokens tokens, String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, CONTEXT).await().indefinitely();
    }

    private void verified(String token, Instant expiry) {
        augment(identity(token, expiry));
    }

    private void augment(SecurityIdentity identity) {
        tokens.augment(identity, CONTEXT).await().indefinitely();
    }

    private static SecurityIdentity identity(String token, Instant expiry) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(expiry))
                .addRole("reader")
                .addCredential(new TokenCredential(token, "bearer"))
                .addAttribute("request", "GET /")
                .build();
    }

    private record Claims(Instant expiry) implements JsonWebToken {

        @Override
        public String getName() {
            return "dana";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> @Nullable T getClaim(String name) {
            return name.equals("exp") ? (T) (Long) expiry.getEpochSecond() : null;
        }
    }
}
