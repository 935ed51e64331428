package dev.debrief.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.IncidentKind;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.web.PublishingFixtures;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    private final PostmortemFixtures fixtures =
            new PostmortemFixtures(SamplePostmortems.dana(), SampleIncidentEvents::resolved);

    @AfterAll
    static void restorePolicy() {
        PostmortemFixtures.restorePolicy();
        PostmortemFixtures.restoreReviewPolicy();
        PostmortemFixtures.restoreLanguageRules();
    }

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures.target(operation);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        if (operation.id().equals("draftPostmortem")) {
            return ((ObjectNode) example.deepCopy()).put("incident", undrafted());
        }
        if (operation.id().equals("waiveFinding")) {
            return ((ObjectNode) example.deepCopy()).put("finding", PostmortemFixtures.finding(target));
        }
        if (PublishingFixtures.isAbout(operation)) {
            return PublishingFixtures.body(operation, example);
        }
        return example;
    }

    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        // The response to the repeated request hides the URL, see ShareLinkTest.
        return operation.id().equals("createShareLink") && caseName.startsWith("the same request again");
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return Set.of("/startsAt", "/endsAt", "/reviewOn", "/nextReviewOn", "/expiresAt")
                .contains(pointer);
    }

    @Override
    public JsonNode differentBody(ApiOperation operation, JsonNode body) {
        if (operation.id().equals("draftPostmortem")) {
            return ((ObjectNode) body.deepCopy()).put("incident", undrafted());
        }
        if (operation.id().equals("createShareLink")) {
            return ((ObjectNode) body.deepCopy()).put("audience", "ORGANISATION");
        }
        return super.differentBody(operation, body);
    }

    private static String undrafted() {
        return SampleIncidentEvents.of(Severity.LOW, IncidentKind.INCIDENT).key();
    }
}
