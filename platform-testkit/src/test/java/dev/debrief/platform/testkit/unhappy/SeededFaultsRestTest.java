package dev.debrief.platform.testkit.unhappy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiDocument;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves that the suite can fail: it finds each seeded fault. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SeededFaultsRestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "writeBeforeRefusing | unknown property         | the state changed: seeded_fault",
                "writeBeforeRefusing | NUL character at /note   | the status should be one of [400]",
                "writeBeforeRefusing | wrong type at /note      | the status should be one of [400]",
                "writeTwice          | the same request again   | A repeated request must change nothing",
                "writeTwice          | another request with the same key | the status should be one of [422]",
                "writeTwice          | no Idempotency-Key       | the status should be one of [400]",
                "leak                | nonsense as id           | the body reveals internals",
                "leak                | an unknown uuid as id    | it should be application/problem+json",
                "leaveOpen           | no token                 | the status should be one of [401]",
                "leaveOpen           | no role                  | the status should be one of [403]",
                "overwrite           | stale ETag               | the status should be one of [412]",
                "overwrite           | no If-Match              | the status should be one of [428]",
                "overwrite           | nonsense as id           | the status should be one of [404]"
            })
    void findsTheSeededFault(String operationId, String caseName, String fault) {
        // Given
        OperationScenario scene = new OperationScenario(
                ApiDocument.ofServiceUnderTest().operation(operationId),
                operation -> Target.at("id", "known").etag("\"1\""));
        UnhappyCase unhappy = UnhappyCases.of(scene)
                .filter(candidate -> candidate.name().equals(caseName))
                .findFirst()
                .orElseThrow();

        // When, then
        assertThatThrownBy(() -> unhappy.run().run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(fault);
    }
}
