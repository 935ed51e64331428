package dev.debrief.platform.testkit.unhappy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.probe.web.SeededVisibilityFaultResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Proves that the suites can fail: each seeded fault makes its case fail, and for the reason that the file states. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SeededFaultsRestTest {

    /** Messages of the failed cases by operation and case; both suites run once. */
    private static final Map<String, String> FAILURES = new HashMap<>();

    @ParameterizedTest
    @CsvFileSource(resources = "/seeded-faults.csv", delimiter = '|')
    void findsTheSeededFault(String operationId, String caseName, String fault) {
        // Given
        if (FAILURES.isEmpty()) {
            new InvalidRequests().refuses().forEach(node -> run(node, ""));
            new RestrictedResources().isVisibleToItsAudienceOnly().forEach(node -> run(node, ""));
        }

        // When
        String failure = FAILURES.getOrDefault(operationId + ", " + caseName, "The case did not fail.");

        // Then
        assertThat(failure).contains(fault);
    }

    private static void run(DynamicNode node, String operationId) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, container.getDisplayName()));
        } else if (node instanceof DynamicTest test) {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                FAILURES.put(operationId + ", " + test.getDisplayName(), String.valueOf(failure.getMessage()));
            }
        }
    }

    private static final class InvalidRequests extends UnhappyRestKit {

        @Override
        public Target existing(ApiOperation operation) {
            return Target.at("id", "known").etag("\"1\"");
        }

        @Override
        public boolean isExcluded(ApiOperation operation, String caseName) {
            return !operation.path().startsWith("/api/v1/seeded-faults");
        }
    }

    private static final class RestrictedResources extends VisibilityRestKit {

        @Override
        Stream<DynamicNode> isVisibleToItsAudienceOnly() {
            return super.isVisibleToItsAudienceOnly()
                    .filter(node -> node.getDisplayName().contains("Restricted"));
        }

        @Override
        public Target existing(ApiOperation operation) {
            return Target.at("id", "known").etag("\"1\"");
        }

        @Override
        protected void createAnother() {
            CDI.current().select(SeededVisibilityFaultResource.class).get().create();
        }
    }
}
