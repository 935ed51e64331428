package dev.debrief.localstack.token;

import dev.debrief.localstack.host.LocalStackException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens by role. Each role has its own user, so that the history of a demo shows who did what. */
public final class LocalTokens {

    private static final Map<String, TokenClaims> USERS = users();

    private final TokenIssuer issuer;

    public LocalTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** Tokens signed with the key in the directory, which is created if it is missing. */
    public static LocalTokens loadOrCreate(Path keys, Clock clock) {
        return new LocalTokens(TokenIssuer.loadOrCreate(keys, clock));
    }

    /** The roles from least to most privileged, then those of machines. */
    public static List<String> roles() {
        return List.copyOf(USERS.keySet());
    }

    /** The display name of the role's user. */
    public static String userOf(String role) {
        var user = USERS.get(role);
        return user == null ? "" : user.displayName();
    }

    /** A token of the role's user, valid for 12 hours. */
    public String mint(String role) {
        return mint(role, Optional.empty(), List.of(), Duration.ofHours(12));
    }

    public String mint(String role, Optional<String> user, List<String> teams, Duration validFor) {
        var defaults = USERS.get(role);
        if (defaults == null) {
            throw new LocalStackException(
                    "Unknown role '" + role + "'; use one of " + String.join(", ", USERS.keySet()) + ".");
        }
        var claims =
                user.map(name -> TokenClaims.of(name, role)).orElse(defaults).validFor(validFor);
        return issuer.mint(teams.isEmpty() ? claims : claims.withTeams(teams.toArray(String[]::new)));
    }

    private static Map<String, TokenClaims> users() {
        var users = new LinkedHashMap<String, TokenClaims>();
        users.put("reader", TokenClaims.of("rosa", "reader").named("Rosa Lind"));
        users.put("contributor", TokenClaims.of("dana", "contributor").named("Dana Kim"));
        users.put("approver", TokenClaims.of("amir", "approver").named("Amir Haddad"));
        users.put("admin", TokenClaims.of("olga", "admin").named("Olga Petrov"));
        users.put("ingest", TokenClaims.of("monitoring", "ingest").named("Error monitoring"));
        return users;
    }
}
