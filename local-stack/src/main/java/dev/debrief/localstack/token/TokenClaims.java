package dev.debrief.localstack.token;

import java.time.Duration;
import java.util.List;

/** The claims of a token. */
public record TokenClaims(
        String user,
        String displayName,
        List<String> roles,
        List<String> teams,
        Duration validFor,
        String issuer,
        String audience) {

    public TokenClaims {
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
    }

    /** A user without teams, for one hour, from the local issuer. */
    public static TokenClaims of(String user, String... roles) {
        return new TokenClaims(
                user, user, List.of(roles), List.of(), Duration.ofHours(1), TokenIssuer.ISSUER, TokenIssuer.AUDIENCE);
    }

    public TokenClaims named(String newDisplayName) {
        return new TokenClaims(user, newDisplayName, roles, teams, validFor, issuer, audience);
    }

    public TokenClaims withTeams(String... newTeams) {
        return new TokenClaims(user, displayName, roles, List.of(newTeams), validFor, issuer, audience);
    }

    /** A negative duration results in an expired token. */
    public TokenClaims validFor(Duration newValidity) {
        return new TokenClaims(user, displayName, roles, teams, newValidity, issuer, audience);
    }

    public TokenClaims issuedBy(String newIssuer) {
        return new TokenClaims(user, displayName, roles, teams, validFor, newIssuer, audience);
    }

    public TokenClaims audience(String newAudience) {
        return new TokenClaims(user, displayName, roles, teams, validFor, issuer, newAudience);
    }
}
