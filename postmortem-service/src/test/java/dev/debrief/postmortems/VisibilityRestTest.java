package dev.debrief.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.VisibilityRestKit;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.web.PublishingFixtures;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

/** Dana and Priya, who prepare what the operations are called on, are in the audience, too. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VisibilityRestTest extends VisibilityRestKit {

    private final PostmortemFixtures fixtures =
            new PostmortemFixtures(ApiClient.as(Tokens.as(MEMBER, "contributor")), VisibilityRestTest::restricted);

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return operation.id().equals("waiveFinding")
                ? ((ObjectNode) example.deepCopy()).put("finding", PostmortemFixtures.finding(target))
                : PublishingFixtures.body(operation, example);
    }

    @Override
    protected Set<String> creatorOnlyOperations() {
        return Set.of("editComment");
    }

    /** Sharing needs an admin who confirms it; see {@code ShareLinkTest}. */
    @Override
    protected boolean isAboutRestricted(ApiOperation operation) {
        return !operation.id().equals("createShareLink");
    }

    @Override
    protected void createAnother() {
        SamplePostmortems.pathOf(restricted());
    }

    private static SampleIncidentEvents restricted() {
        return SampleIncidentEvents.restrictedTo("user:" + MEMBER, "user:dana", "user:priya");
    }
}
