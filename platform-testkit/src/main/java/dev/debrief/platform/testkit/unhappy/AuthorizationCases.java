package dev.debrief.platform.testkit.unhappy;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.Tokens;
import java.util.List;
import java.util.stream.Stream;

/** Missing and invalid tokens, and callers without the role. */
final class AuthorizationCases {

    private static final ExpectedProblem UNAUTHENTICATED = ExpectedProblem.with(401, "unauthenticated");

    private static final List<String> ASCENDING_ROLES =
            List.of(Roles.READER, Roles.CONTRIBUTOR, Roles.APPROVER, Roles.ADMIN);

    private AuthorizationCases() {}

    static Stream<UnhappyCase> of(OperationScenario scene) {
        if (!scene.operation().isSecured()) {
            return Stream.empty();
        }
        String role = scene.role();
        String insufficientRole = roleBelow(role);
        return Stream.concat(
                beforeTheBody(scene, insufficientRole),
                Stream.of(
                        UnhappyCase.refused("no token", scene, UNAUTHENTICATED, call -> call.without("Authorization")),
                        UnhappyCase.refused("garbage as token", scene, UNAUTHENTICATED, call -> call.token("garbage")),
                        UnhappyCase.refused(
                                "a truncated token",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.token(cut(Tokens.as("dana", role)))),
                        UnhappyCase.refused(
                                "basic authentication",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.header("Authorization", "Basic ZGFuYTpzZWNyZXQ=")),
                        UnhappyCase.refused(
                                "expired token", scene, UNAUTHENTICATED, call -> call.token(Tokens.expired(role))),
                        UnhappyCase.refused(
                                "token of a foreign key",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.token(Tokens.signedByUntrustedKey(role))),
                        UnhappyCase.refused(
                                "token for another audience",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.token(Tokens.wrongAudience(role))),
                        UnhappyCase.refused(
                                "token of another issuer",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.token(Tokens.wrongIssuer(role))),
                        UnhappyCase.refused(
                                "role " + insufficientRole + " only",
                                scene,
                                ExpectedProblem.with(403, "forbidden"),
                                call -> call.token(Tokens.as("dana", insufficientRole))),
                        UnhappyCase.refused(
                                "role " + insufficientRole + " only and an unknown query parameter",
                                scene,
                                ExpectedProblem.with(403, "forbidden"),
                                call -> call.token(Tokens.as("dana", insufficientRole))
                                        .query("unknownParameter", "1")),
                        UnhappyCase.refused(
                                "no role",
                                scene,
                                ExpectedProblem.with(403, "forbidden"),
                                call -> call.token(Tokens.as("dana")))));
    }

    /** A caller that may not call the operation learns nothing about its body. */
    private static Stream<UnhappyCase> beforeTheBody(OperationScenario scene, String insufficientRole) {
        return scene.operation().body().isEmpty()
                ? Stream.empty()
                : Stream.of(
                        UnhappyCase.refused(
                                "no token and a broken body",
                                scene,
                                UNAUTHENTICATED,
                                call -> call.without("Authorization").body("{")),
                        UnhappyCase.refused(
                                "role " + insufficientRole + " only and a broken body",
                                scene,
                                ExpectedProblem.with(403, "forbidden"),
                                call -> call.token(Tokens.as("dana", insufficientRole))
                                        .body("{")));
    }

    /** The highest role that does not include another one. */
    static String roleBelow(String role) {
        int place = ASCENDING_ROLES.indexOf(role);
        if (place < 0) {
            return Roles.READER;
        }
        return place == 0 ? Roles.INGEST : ASCENDING_ROLES.get(place - 1);
    }

    private static String cut(String token) {
        return token.substring(0, token.length() - 20);
    }
}
