package dev.debrief.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.VisibilityRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VisibilityRestTest extends VisibilityRestKit {

    private final IncidentFixtures fixtures =
            new IncidentFixtures(ApiClient.as(Tokens.as(MEMBER, "contributor")), "RESTRICTED");

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation, fixtures.incident());
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return fixtures.body(operation, example);
    }

    @Override
    protected void createAnother() {
        fixtures.incident();
    }
}
