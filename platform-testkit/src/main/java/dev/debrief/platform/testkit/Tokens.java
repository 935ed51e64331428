package dev.debrief.platform.testkit;

import dev.debrief.localstack.TokenClaims;
import dev.debrief.localstack.TokenIssuer;
import dev.debrief.platform.security.Roles;
import java.time.Clock;
import java.time.Duration;

/** Bearer tokens for tests: of a person per role, of anybody, and such as must be refused. */
public final class Tokens {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Not the service's mint; made once, for making a key takes its time. */
    private static final class UntrustedKey {
        private static final TokenIssuer MINT = TokenIssuer.inMemory(CLOCK);
    }

    private static final class TrustedKey {
        private static final TokenIssuer MINT = TokenIssuer.loadOrCreate(DebriefTestResource.keys(), CLOCK);
    }

    private Tokens() {}

    /** A token of {@code user:rita}, who may only read. */
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
        return mint(TokenClaims.of(user, roles));
    }

    public static String withTeams(String user, String role, String... teams) {
        return mint(TokenClaims.of(user, role).withTeams(teams));
    }

    /** A token with claims of one's own. */
    public static String mint(TokenClaims claims) {
        return TrustedKey.MINT.mint(claims);
    }

    public static String expired(String... roles) {
        return mint(TokenClaims.of("dana", roles).validFor(Duration.ofHours(-1)));
    }

    /** Signed with a key the service does not know. */
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
