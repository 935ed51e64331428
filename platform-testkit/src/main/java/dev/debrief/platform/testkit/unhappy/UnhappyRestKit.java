package dev.debrief.platform.testkit.unhappy;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiDocument;
import dev.debrief.platform.testkit.api.ApiOperation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls each operation of the service with every applicable kind of invalid request. Each response must be a documented
 * problem with the right type and status that reveals no internals, and no row of any table may change.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(DebriefTestResource.class)
 * class UnhappyRestTest extends UnhappyRestKit {
 *     @Override
 *     public Target existing(ApiOperation operation) {
 *         ApiResponse incident = ApiClient.as(Tokens.contributor()).post("/api/v1/incidents", EXAMPLE).expect(201);
 *         return Target.at("id", incident.text("/id")).etag(incident.etag());
 *     }
 * }
 * }</pre>
 */
public abstract class UnhappyRestKit implements Fixtures {

    @TestFactory
    Stream<DynamicNode> refuses() {
        List<ApiOperation> operations = ApiDocument.ofServiceUnderTest().operations();
        if (operations.isEmpty()) {
            throw new AssertionError("The OpenAPI document has no operations.");
        }
        ValueCoverage coverage = new ValueCoverage();
        return Stream.of(
                        Stream.of(unknownPath()),
                        operations.stream().map(operation -> container(operation, coverage)),
                        Stream.of(metrics()))
                .flatMap(nodes -> nodes);
    }

    private DynamicNode container(ApiOperation operation, ValueCoverage coverage) {
        OperationScenario scene = new OperationScenario(operation, new PlatformFixtures(this));
        return dynamicContainer(
                operation.id(),
                UnhappyCases.of(scene)
                        .filter(unhappy -> coverage.needs(operation, unhappy))
                        .map(unhappy -> dynamicTest(unhappy.name(), () -> run(operation, unhappy))));
    }

    private static void run(ApiOperation operation, UnhappyCase unhappy) {
        try {
            unhappy.run().run();
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError(operation.id() + ", " + unhappy.name() + ": " + failure.getMessage(), failure);
        }
    }

    private static DynamicNode metrics() {
        return dynamicTest("the paths of refused requests are not in the metrics", RequestMetrics::expectTemplatesOnly);
    }

    private static DynamicNode unknownPath() {
        return dynamicTest("an unknown path", () -> {
            var answer = new HttpCall("GET", "/api/v1/no-such-thing")
                    .token(Tokens.as("dana", Roles.ADMIN))
                    .send();
            List<String> faults = ExpectedProblem.with(404, "not-found").violationsIn(answer);
            if (!faults.isEmpty()) {
                throw new AssertionError("an unknown path: " + faults + "\n→ " + answer);
            }
        });
    }
}
