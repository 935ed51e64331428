package dev.debrief.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerClaimsTest {

    @Test
    void usesSubWithoutAPreferredUsername() {
        assertThat(CallerClaims.of(token(Map.of("preferred_username", "dana", "sub", "7c3e")))
                        .user())
                .isEqualTo("dana");
        assertThat(CallerClaims.of(token(Map.of("sub", "7c3e"))).user()).isEqualTo("7c3e");
    }

    @Test
    void refusesANameThatCannotBeAHandle() {
        for (Object name : List.of(42, "", " ", "da\0na", "da\nna", "da\u202ena", "d".repeat(116), List.of("dana"))) {
            assertThatThrownBy(() -> CallerClaims.of(token(Map.of("preferred_username", name, "sub", "dana"))))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
        assertThatThrownBy(() -> CallerClaims.of(token(Map.of()))).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void shortensTheDisplayName() {
        String rocket = "\uD83D\uDE80";

        assertThat(nameOf("Dana Scott")).isEqualTo("Dana Scott");
        assertThat(nameOf(rocket.repeat(200))).isEqualTo(rocket.repeat(200));
        assertThat(nameOf(rocket.repeat(201))).isEqualTo(rocket.repeat(199) + "…");
        assertThat(nameOf("Da\0na\n")).isEqualTo("Dana");
        assertThat(nameOf("\0")).isEqualTo("dana");
        assertThat(nameOf(42)).isEqualTo("dana");
    }

    @Test
    void leavesOutTeamsThatCannotBeAHandle() {
        Map<String, Object> claims = Map.of(
                "sub", "dana", "teams", List.of(Json.createValue("payments"), "checkout", 42, "a\0b", "t".repeat(116)));

        assertThat(CallerClaims.of(token(claims)).teams()).containsExactly("payments", "checkout");
        assertThat(CallerClaims.of(token(Map.of("sub", "dana", "teams", "payments")))
                        .teams())
                .isEmpty();
    }

    private static String nameOf(Object name) {
        return CallerClaims.of(token(Map.of("sub", "dana", "name", name))).displayName();
    }

    private static JsonWebToken token(Map<String, Object> claims) {
        return new JsonWebToken() {
            @Override
            public @Nullable String getName() {
                return null;
            }

            @Override
            public Set<String> getClaimNames() {
                return claims.keySet();
            }

            @Override
            @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
            public <T> @Nullable T getClaim(String name) {
                return (T) claims.get(name);
            }
        };
    }
}
