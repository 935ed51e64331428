package dev.debrief.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    private final IncidentFixtures fixtures = new IncidentFixtures(ApiClient.as(Tokens.contributor()), "OPEN");

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation, fixtures.incident());
    }

    /** The path of an import also matches an entry or a service, those of statistics and the stream an incident. */
    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        boolean sharesPath = Set.of("importTimeline", "importServices", "getIncidentStatistics", "streamIncidents")
                .contains(operation.id());
        return sharesPath && caseName.startsWith("method ") || IngressFixtures.isExcluded(operation, caseName);
    }

    @AfterAll
    static void restoreRules() {
        IngressFixtures.restoreRules();
    }

    @Override
    public JsonNode differentBody(ApiOperation operation, JsonNode body) {
        return operation.id().equals("startHistoryImport")
                ? ((ObjectNode) body.deepCopy()).put("drafts", true)
                : super.differentBody(operation, body);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return fixtures.body(operation, example);
    }
}
