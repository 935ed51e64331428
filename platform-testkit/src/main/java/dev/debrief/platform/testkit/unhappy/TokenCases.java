package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** Callers that are nobody, somebody else, or may not do this. */
final class TokenCases {

    private static final Refusal NOBODY = Refusal.with(401, "unauthenticated");

    private static final List<String> FROM_LOWEST =
            List.of(Roles.READER, Roles.CONTRIBUTOR, Roles.APPROVER, Roles.ADMIN);

    private TokenCases() {}

    static Stream<UnhappyCase> of(Scene scene) {
        if (!scene.operation().isSecured()) {
            return Stream.empty();
        }
        String role = scene.role();
        String lacking = roleBelow(role);
        return Stream.of(
                UnhappyCase.refused("no token", scene, NOBODY, call -> call.without("Authorization")),
                UnhappyCase.refused("garbage as token", scene, NOBODY, call -> call.token("garbage")),
                UnhappyCase.refused(
                        "a token cut short", scene, NOBODY, call -> call.token(cut(Tokens.as("dana", role)))),
                UnhappyCase.refused(
                        "basic authentication",
                        scene,
                        NOBODY,
                        call -> call.header("Authorization", "Basic ZGFuYTpzZWNyZXQ=")),
                UnhappyCase.refused("expired token", scene, NOBODY, call -> call.token(Tokens.expired(role))),
                UnhappyCase.refused(
                        "token of a foreign key", scene, NOBODY, call -> call.token(Tokens.foreignKey(role))),
                UnhappyCase.refused(
                        "token for another audience", scene, NOBODY, call -> call.token(Tokens.wrongAudience(role))),
                UnhappyCase.refused(
                        "token of another issuer", scene, NOBODY, call -> call.token(Tokens.wrongIssuer(role))),
                UnhappyCase.refused(
                        "role " + lacking + " only",
                        scene,
                        Refusal.with(403, "forbidden"),
                        call -> call.token(Tokens.as("dana", lacking))),
                UnhappyCase.refused(
                        "no role", scene, Refusal.with(403, "forbidden"), call -> call.token(Tokens.as("dana"))));
    }

    /** The highest role that does not include another one. */
    static String roleBelow(String role) {
        int place = FROM_LOWEST.indexOf(role);
        if (place < 0) {
            return Roles.READER;
        }
        return place == 0 ? Roles.INGEST : FROM_LOWEST.get(place - 1);
    }

    private static String cut(String token) {
        return token.substring(0, token.length() - 20);
    }
}
