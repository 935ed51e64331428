package dev.debrief.platform.testkit;

import dev.debrief.localstack.token.TokenClaims;
import dev.debrief.localstack.token.TokenIssuer;
import dev.debrief.platform.security.Roles;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Bearer tokens for tests: one person per role, custom claims, and invalid ones. */
public final class Tokens {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Valid tokens by their claims: a signature takes longer than most requests of a test. */
    private static final Map<TokenClaims, String> VALID = new ConcurrentHashMap<>();

    /** A foreign issuer. Created once, because generating a key is slow. */
    private static final class UntrustedKey {
        private static final TokenIssuer MINT = TokenIssuer.inMemory(CLOCK);
    }

    private static final class TrustedKey {
        private static final TokenIssuer MINT = TokenIssuer.loadOrCreate(DebriefTestResource.keys(), CLOCK);
    }

    private Tokens() {}

    /** A token of {@code user:rita}, a reader. */
    public static String reader() {
        return as("rita", Roles.READER);
    }

    /** A token of {@code user:dana}. */
    public static String contributor() {
        return as("dana", Roles.CONTRIBUTOR);
    }

    /** A token of {@code user:priya}. */
    public static String approver() {
        return as("priya", Roles.APPROVER);
    }

    /** A token of {@code user:ada}. */
    public static String admin() {
        return as("ada", Roles.ADMIN);
    }

    /** A token of {@code user:pager}, a machine. */
    public static String ingest() {
        return as("pager", Roles.INGEST);
    }

    public static String as(String user, String... roles) {
        return VALID.computeIfAbsent(TokenClaims.of(user, roles), Tokens::mint);
    }

    public static String withTeams(String user, String role, String... teams) {
        return mint(TokenClaims.of(user, role).withTeams(teams));
    }

    /** A token with custom claims. */
    public static String mint(TokenClaims claims) {
        return TrustedKey.MINT.mint(claims);
    }

    /** A signed token like that of a valid reader, changed by {@code odd}. */
    public static String withOddClaims(Consumer<Map<String, Object>> odd) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", TokenIssuer.ISSUER);
        claims.put("aud", TokenIssuer.AUDIENCE);
        claims.put("sub", "dana");
        claims.put("preferred_username", "dana");
        claims.put("name", "Dana Scott");
        claims.put("groups", List.of(Roles.READER));
        claims.put("iat", CLOCK.instant().getEpochSecond());
        claims.put("exp", CLOCK.instant().plus(Duration.ofHours(1)).getEpochSecond());
        odd.accept(claims);
        return TrustedKey.MINT.sign(claims);
    }

    public static String expired(String... roles) {
        return mint(TokenClaims.of("dana", roles).validFor(Duration.ofHours(-1)));
    }

    /** A token signed with an unknown key. */
    public static String signedByUntrustedKey(String... roles) {
        return UntrustedKey.MINT.mint(TokenClaims.of("dana", roles));
    }

    public static String wrongAudience(String... roles) {
        return mint(TokenClaims.of("dana", roles).audience("another-api"));
    }

    public static String wrongIssuer(String... roles) {
        return mint(TokenClaims.of("dana", roles).issuedBy("https://issuer.example/elsewhere"));
    }
}
