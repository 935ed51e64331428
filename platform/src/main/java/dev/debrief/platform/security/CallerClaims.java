package dev.debrief.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token that say who the caller is. They come from another system, so their types and lengths are
 * checked.
 *
 * @param user the name in the handle
 * @param displayName at most 200 characters; longer names are shortened
 * @param teams names of teams; entries that cannot be one are left out
 */
record CallerClaims(String user, String displayName, List<String> teams) {

    /** Handles are stored, and a shortened one could be that of somebody else. */
    static final int MAX_HANDLE = 120;

    private static final int MAX_DISPLAY_NAME = 200;
    private static final int PREFIX = "user:".length();

    /** Control, format and private characters, and surrogates without their other half. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    /** @throws AuthenticationFailedException if the token does not say who the caller is */
    static CallerClaims of(JsonWebToken token) {
        String user = Stream.of("preferred_username", "sub")
                .filter(claim -> claim(token, claim) != null)
                .findFirst()
                .flatMap(claim -> handlePart(claim(token, claim)))
                .orElseThrow(() -> new AuthenticationFailedException("The token does not name the caller."));
        String name = text(claim(token, "name"))
                .map(text -> INVISIBLE.matcher(text).replaceAll("").strip())
                .filter(text -> !text.isEmpty())
                .map(CallerClaims::shortened)
                .orElse(user);
        return new CallerClaims(user, name, teams(claim(token, "teams")));
    }

    Actor toActor(Set<String> roles) {
        String handle = "user:" + user;
        Set<String> handles = new LinkedHashSet<>();
        handles.add(handle);
        teams.forEach(team -> handles.add("team:" + team));
        return new Actor(handle, displayName, handles, roles);
    }

    private static List<String> teams(@Nullable Object claim) {
        return claim instanceof Collection<?> teams
                ? teams.stream().flatMap(team -> handlePart(team).stream()).toList()
                : List.of();
    }

    private static Optional<String> handlePart(@Nullable Object claim) {
        return text(claim)
                .filter(text -> !text.isBlank()
                        && text.length() <= MAX_HANDLE - PREFIX
                        && !INVISIBLE.matcher(text).find());
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= MAX_DISPLAY_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_DISPLAY_NAME - 1)) + "…";
    }

    private static Optional<String> text(@Nullable Object claim) {
        if (claim instanceof JsonString json) {
            return Optional.of(json.getString());
        }
        return claim instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A claim of the wrong type makes the library fail; it is as good as absent text. */
    private static @Nullable Object claim(JsonWebToken token, String name) {
        try {
            return token.<Object>getClaim(name);
        } catch (RuntimeException wrongType) {
            return wrongType;
        }
    }
}
