package dev.debrief.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    private final IncidentFixtures fixtures = new IncidentFixtures(ApiClient.as(Tokens.contributor()), "OPEN");

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation, fixtures.incident());
    }

    /** The path of imports also matches an entry, those of statistics and the stream an incident. */
    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        return Set.of("importTimeline", "getIncidentStatistics", "streamIncidents")
                        .contains(operation.id())
                && caseName.startsWith("method ");
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return fixtures.body(operation, example);
    }
}
