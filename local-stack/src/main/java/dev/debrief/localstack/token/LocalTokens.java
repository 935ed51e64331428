package dev.debrief.localstack.token;

import dev.debrief.localstack.host.LocalStackException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens by role: each role has a person of its own, so that what happens in a demo shows who did it. */
public final class LocalTokens {

    private static final Map<String, TokenClaims> PEOPLE = people();

    private final TokenIssuer mint;

    public LocalTokens(TokenIssuer mint) {
        this.mint = mint;
    }

    /** Tokens signed with the key in the directory, which is made when it is missing. */
    public static LocalTokens loadOrCreate(Path keys, Clock clock) {
        return new LocalTokens(TokenIssuer.loadOrCreate(keys, clock));
    }

    /** The roles from the one that may least to those that may most, then machines. */
    public static List<String> roles() {
        return List.copyOf(PEOPLE.keySet());
    }

    /** The display name of the role's own person. */
    public static String personOf(String role) {
        var person = PEOPLE.get(role);
        return person == null ? "" : person.displayName();
    }

    /** The role's own person, for twelve hours. */
    public String mint(String role) {
        return mint(role, Optional.empty(), List.of(), Duration.ofHours(12));
    }

    public String mint(String role, Optional<String> user, List<String> teams, Duration validFor) {
        var person = PEOPLE.get(role);
        if (person == null) {
            throw new LocalStackException(
                    "There is no role '" + role + "'; there are " + String.join(", ", PEOPLE.keySet()) + ".");
        }
        var claims = user.map(name -> TokenClaims.of(name, role)).orElse(person).validFor(validFor);
        return mint.mint(teams.isEmpty() ? claims : claims.withTeams(teams.toArray(String[]::new)));
    }

    private static Map<String, TokenClaims> people() {
        var people = new LinkedHashMap<String, TokenClaims>();
        people.put("reader", TokenClaims.of("rosa", "reader").named("Rosa Lind"));
        people.put("contributor", TokenClaims.of("dana", "contributor").named("Dana Kim"));
        people.put("approver", TokenClaims.of("amir", "approver").named("Amir Haddad"));
        people.put("admin", TokenClaims.of("olga", "admin").named("Olga Petrov"));
        people.put("ingest", TokenClaims.of("monitoring", "ingest").named("Error monitoring"));
        return people;
    }
}
