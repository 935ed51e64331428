package dev.debrief.platform.testkit.kit.http;

import static java.util.Map.entry;

import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests tokens that are signed by the right issuer and have odd claims. {@code HttpLayerTest} of a service nests it.
 */
public abstract class OddTokenKit {

    private static final long NOW = Clock.systemUTC().instant().getEpochSecond();
    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private static final Map<String, Consumer<Map<String, Object>>> UNAUTHENTICATED = Map.ofEntries(
            entry("preferred_username is a number", claims -> claims.put("preferred_username", 42)),
            entry("preferred_username is an object", claims -> claims.put("preferred_username", Map.of("a", 1))),
            entry("preferred_username is blank", claims -> claims.put("preferred_username", " ")),
            entry("preferred_username is too long", claims -> claims.put("preferred_username", "d".repeat(300))),
            entry("preferred_username has a NUL character", claims -> claims.put("preferred_username", "da\0na")),
            entry("preferred_username has a line break", claims -> claims.put("preferred_username", "da\nna")),
            entry("neither sub nor preferred_username", claims -> {
                claims.remove("sub");
                claims.remove("preferred_username");
            }),
            entry("only sub, a number", claims -> {
                claims.put("sub", 42);
                claims.remove("preferred_username");
            }),
            entry("issued in an hour", claims -> claims.put("iat", NOW + HOUR)),
            entry("issued at some text", claims -> claims.put("iat", "today")),
            entry("valid from an hour on", claims -> claims.put("nbf", NOW + HOUR)),
            entry("without an expiry", claims -> claims.remove("exp")),
            entry("expires at some text", claims -> claims.put("exp", "never")),
            entry("issuer is a list", claims -> claims.put("iss", List.of("a"))),
            entry("audience is a number", claims -> claims.put("aud", 42)));

    private static final Map<String, Consumer<Map<String, Object>>> FORBIDDEN = Map.of(
            "groups is a number", claims -> claims.put("groups", 42),
            "groups is an object", claims -> claims.put("groups", Map.of("reader", true)),
            "groups is a list of numbers", claims -> claims.put("groups", List.of(42)),
            "groups is null", claims -> claims.put("groups", null));

    private static final Map<String, Consumer<Map<String, Object>>> ACCEPTED = Map.of(
            "nothing odd", claims -> {},
            "only sub", claims -> claims.remove("preferred_username"),
            "no name", claims -> claims.remove("name"),
            "name is a number", claims -> claims.put("name", 42),
            "name is long", claims -> claims.put("name", "Dana ".repeat(60)),
            "name has a line break", claims -> claims.put("name", "Da\nna"),
            "teams is a number", claims -> claims.put("teams", 42),
            "teams has odd entries", claims -> claims.put("teams", List.of(42, "a\nb", Map.of(), "t".repeat(300))),
            "expires in a million years", claims -> claims.put("exp", Long.MAX_VALUE / 1_000_000));

    @TestFactory
    Stream<DynamicTest> withoutACallerAreRefused() {
        return tests(
                UNAUTHENTICATED,
                (operation, token) -> ApiClient.as(token).get(operation.path()).expectProblem(401, "unauthenticated"));
    }

    @TestFactory
    Stream<DynamicTest> withoutARoleAreForbidden() {
        return tests(
                FORBIDDEN,
                (operation, token) -> ApiClient.as(token).get(operation.path()).expectProblem(403, "forbidden"));
    }

    @TestFactory
    Stream<DynamicTest> withOddDetailsAreAccepted() {
        return tests(
                ACCEPTED,
                (operation, token) -> ApiClient.as(token).get(operation.path()).expect(200));
    }

    @Test
    void aVerifiedTokenDoesNotVouchForOneWithAnotherSignature() {
        String path = listForReaders().path();
        String token = Tokens.withOddClaims(claims -> {});
        ApiClient.as(token).get(path).expect(200);
        ApiClient.as(token).get(path).expect(200);

        String claims = token.substring(0, token.lastIndexOf('.'));
        String another = Tokens.withOddClaims(odd -> odd.put("name", "Somebody else"));
        String signature = another.substring(another.lastIndexOf('.'));

        ApiClient.as(claims + signature).get(path).expectProblem(401, "unauthenticated");
    }

    private interface Call {
        void send(ApiOperation operation, String token);
    }

    private static Stream<DynamicTest> tests(Map<String, Consumer<Map<String, Object>>> odd, Call call) {
        ApiOperation operation = listForReaders();
        return odd.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> call.send(operation, Tokens.withOddClaims(each.getValue()))));
    }

    private static ApiOperation listForReaders() {
        return ApiDocument.ofServiceUnderTest().operations().stream()
                .filter(operation -> operation.isList()
                        && operation.pathParameters().isEmpty()
                        && operation.role().filter("reader"::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
