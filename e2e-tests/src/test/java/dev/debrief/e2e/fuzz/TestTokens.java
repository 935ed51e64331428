package dev.debrief.e2e.fuzz;

import dev.debrief.localstack.Stack;
import dev.debrief.localstack.token.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Valid tokens of each role, and others. Made once, because a signature takes longer than most requests. */
final class TestTokens {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final List<String> ROLES = List.of("reader", "contributor", "approver", "admin");

    private final Map<String, String> byRole = new HashMap<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> odd = new ArrayList<>();
    private final TokenIssuer issuer;

    TestTokens(Stack stack) {
        this.issuer = stack.tokens();
        ROLES.forEach(role -> byRole.put(role, odd(claims -> claims.put("groups", List.of(role)))));
        byRole.put("ingest", odd(claims -> claims.put("groups", List.of("ingest"))));
        refused.addAll(refused());
        odd.addAll(odd());
    }

    /** Of {@code user:ada}. */
    String of(String role) {
        return byRole.getOrDefault(role, "");
    }

    /** Roles that include another one. */
    static boolean includes(String role, String needed) {
        return needed.equals("ingest")
                ? role.equals("ingest")
                : ROLES.contains(role) && ROLES.indexOf(role) >= ROLES.indexOf(needed);
    }

    static List<String> roles() {
        return List.of("reader", "contributor", "approver", "admin", "ingest");
    }

    /** Values of {@code Authorization} that may call nothing. */
    List<String> refusedCredentials() {
        return refused;
    }

    /** Admins with odd claims; some are refused, some not. */
    List<String> oddTokens() {
        return odd;
    }

    private List<String> refused() {
        var admin = of("admin");
        var parts = admin.split("\\.", -1);
        var foreign = TokenIssuer.inMemory(CLOCK);
        return List.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer null",
                "Bearer a.b.c",
                "Bearer ..",
                "Bearer " + "x".repeat(9_000),
                "Bearer \u00e9",
                "Basic YWRhOmFkYQ==",
                "Digest username=\"ada\"",
                admin,
                "Bearer " + parts[0] + "." + parts[1] + ".",
                "Bearer " + parts[0] + "." + parts[1] + "." + "A".repeat(342),
                "Bearer " + encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".",
                "Bearer " + encoded("{\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2],
                "Bearer " + encoded("{\"alg\":42,\"kid\":[]}") + "." + parts[1] + "." + parts[2],
                "Bearer " + encoded("nonsense") + "." + parts[1] + "." + parts[2],
                "Bearer " + foreign.sign(claims(claims -> {})),
                "Bearer " + odd(claims -> claims.put("exp", CLOCK.instant().getEpochSecond() - 3600)),
                "Bearer " + odd(claims -> claims.put("exp", "never")),
                "Bearer " + odd(claims -> claims.remove("exp")),
                "Bearer " + odd(claims -> claims.put("iat", CLOCK.instant().getEpochSecond() + 3600)),
                "Bearer " + odd(claims -> claims.put("nbf", CLOCK.instant().getEpochSecond() + 3600)),
                "Bearer " + odd(claims -> claims.put("aud", 42)),
                "Bearer " + odd(claims -> claims.put("aud", List.of("another-api"))),
                "Bearer " + odd(claims -> claims.put("iss", List.of("a"))),
                "Bearer " + odd(claims -> claims.put("preferred_username", 42)),
                "Bearer " + odd(claims -> claims.put("preferred_username", "a\0b")),
                "Bearer " + odd(claims -> claims.put("preferred_username", "d".repeat(300))),
                "Bearer " + odd(claims -> claims.put("groups", 42)),
                "Bearer " + odd(claims -> claims.put("groups", List.of())),
                "Bearer " + odd(claims -> claims.put("groups", List.of(Map.of("admin", true)))),
                "Bearer " + odd(claims -> claims.put("groups", List.of("ADMIN", "root", "*", "admin "))),
                "Bearer " + odd(claims -> claims.remove("groups")));
    }

    private List<String> odd() {
        return List.of(
                odd(claims -> claims.remove("preferred_username")),
                odd(claims -> claims.remove("name")),
                odd(claims -> claims.put("name", 42)),
                odd(claims -> claims.put("name", "")),
                odd(claims -> claims.put("name", "Ada ".repeat(100))),
                odd(claims -> claims.put("name", "A\nda\u0000\u202e")),
                odd(claims -> claims.put("name", "🔥".repeat(150))),
                odd(claims -> claims.put("teams", 42)),
                odd(claims -> claims.put("teams", List.of(42, "a\nb", Map.of(), "t".repeat(300)))),
                odd(claims -> claims.put("teams", List.of("payments", "qa"))),
                odd(claims -> claims.put("teams", List.of("a", "b", "c", "d").toString())),
                odd(claims -> claims.put("groups", List.of("admin", 42))),
                odd(claims -> claims.put("groups", "admin reader")),
                odd(claims -> claims.put("groups", "x ".repeat(1_000) + "admin")),
                odd(claims -> claims.put("exp", Long.MAX_VALUE / 1_000_000)),
                odd(claims -> claims.put("jti", Map.of("a", List.of(1, 2)))),
                odd(claims -> claims.put("preferred_username", "Ünal Öz")),
                odd(claims -> claims.put("preferred_username", "a/b?c#d")));
    }

    private String odd(Consumer<Map<String, Object>> change) {
        return issuer.sign(claims(change));
    }

    private static Map<String, Object> claims(Consumer<Map<String, Object>> change) {
        var claims = new HashMap<String, Object>();
        claims.put("iss", TokenIssuer.ISSUER);
        claims.put("aud", TokenIssuer.AUDIENCE);
        claims.put("sub", "ada");
        claims.put("preferred_username", "ada");
        claims.put("name", "Ada");
        claims.put("groups", List.of("admin"));
        claims.put("iat", CLOCK.instant().getEpochSecond());
        claims.put("exp", CLOCK.instant().getEpochSecond() + 36_000);
        change.accept(claims);
        return claims;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
