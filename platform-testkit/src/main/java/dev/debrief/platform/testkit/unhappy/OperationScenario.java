package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiBody;
import dev.debrief.platform.testkit.api.ApiContract;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One operation with a resource to call it on. */
final class OperationScenario {

    private final ApiOperation operation;
    private final Fixtures fixtures;
    private @Nullable Target cachedTarget;

    OperationScenario(ApiOperation operation, Fixtures fixtures) {
        this.operation = operation;
        this.fixtures = fixtures;
    }

    ApiOperation operation() {
        return operation;
    }

    Fixtures fixtures() {
        return fixtures;
    }

    String role() {
        return operation.role().orElse(Roles.READER);
    }

    /** A valid call on a resource that rejected calls share, because they change nothing. */
    HttpCall validRequest() {
        if (cachedTarget == null) {
            cachedTarget = fixtures.existing(operation);
        }
        return requestFor(cachedTarget);
    }

    /** A valid call on a new resource. */
    HttpCall newRequest() {
        return requestFor(fixtures.existing(operation));
    }

    /** A valid call that may succeed. A read changes nothing, so it shares the resource of the rejected calls. */
    HttpCall succeedingRequest() {
        return operation.method().equals("GET") ? validRequest() : newRequest();
    }

    private HttpCall requestFor(Target target) {
        HttpCall call = new HttpCall(operation.method(), operation.path()).header("Origin", DebriefTestResource.ORIGIN);
        for (var parameter : target.path().entrySet()) {
            call = call.path(parameter.getKey(), parameter.getValue());
        }
        if (operation.isSecured()) {
            call = call.token(fixtures.token(operation, role()));
        }
        if (operation.hasHeader("Idempotency-Key")) {
            call = call.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.hasHeader("If-Match")) {
            call = call.header(
                    "If-Match",
                    target.etag()
                            .orElseThrow(() -> new AssertionError(
                                    operation + " needs If-Match: give the target its current ETag.")));
        }
        Optional<ApiBody> body = operation.body();
        if (body.isPresent()) {
            call = call.header("Content-Type", body.get().mediaType())
                    .body(written(requestBodyFor(target), body.get()));
        }
        return call;
    }

    /** A body that is not JSON is documented as text and sent like that. */
    private static String written(JsonNode value, ApiBody body) {
        return value.isTextual() && !body.isJson() ? value.asText() : value.toString();
    }

    /** The body of {@link #validRequest}. */
    JsonNode validBody() {
        validRequest();
        return requestBodyFor(cachedTarget == null ? Target.none() : cachedTarget);
    }

    private JsonNode requestBodyFor(Target target) {
        return fixtures.body(operation, target, exampleBody().deepCopy());
    }

    /** The example body of the document. */
    JsonNode exampleBody() {
        return operation.body().flatMap(ApiBody::example).orElse(JsonNodeFactory.instance.objectNode());
    }

    /** Sends a call that must be rejected without changing any data. */
    void expectRejected(HttpCall call, ExpectedProblem refusal) {
        DatabaseSnapshot before = DatabaseSnapshot.now();
        ApiResponse answer = call.send();
        List<String> faults = new ArrayList<>(refusal.violationsIn(answer));
        DatabaseSnapshot.now().changesSince(before).forEach(change -> faults.add("the state changed: " + change));
        faults.addAll(contractFaults(call, answer));
        faults.addAll(crossOriginFaults(answer));
        if (!faults.isEmpty()) {
            throw new AssertionError(String.join("; ", faults) + "\n" + call + "\n→ " + answer);
        }
    }

    /** A page of an allowed origin must be able to read every response. */
    static List<String> crossOriginFaults(ApiResponse answer) {
        return answer.header("Access-Control-Allow-Origin").equals(Optional.of(DebriefTestResource.ORIGIN))
                ? List.of()
                : List.of("pages of an allowed origin cannot read the response");
    }

    private List<String> contractFaults(HttpCall call, ApiResponse answer) {
        if (!call.method().equals(operation.method())) {
            return List.of();
        }
        try {
            ApiContract.ofServiceUnderTest().check(operation, answer);
            return List.of();
        } catch (AssertionError notAsDocumented) {
            return List.of(String.valueOf(notAsDocumented.getMessage())
                    .lines()
                    .findFirst()
                    .orElse(""));
        }
    }
}
