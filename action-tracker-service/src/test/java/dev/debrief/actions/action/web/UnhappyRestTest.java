package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.report.ReportFixtures;
import dev.debrief.actions.tracker.web.TrackerFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Override
    public Target existing(ApiOperation operation) {
        return ActionItemFixtures.open(postmortems, incidents).target(operation);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return ActionItemFixtures.open(postmortems, incidents).body(operation, target, example);
    }

    @Override
    public String token(ApiOperation operation, String role) {
        return ReportFixtures.token(operation, role);
    }

    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        return isOfBulk(operation, caseName)
                || ReportFixtures.isExcluded(operation, caseName)
                || TrackerFixtures.isExcluded(operation, caseName);
    }

    /** The entries of a bulk request are refused one by one, see BulkTest; its path is that of an item, too. */
    private static boolean isOfBulk(ApiOperation operation, String caseName) {
        return operation.id().equals("changeActionItems")
                && (caseName.startsWith("method ")
                        || caseName.contains(" at /create/")
                        || caseName.contains(" at /change/"));
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return pointer.equals("/dueOn") || pointer.equals("/until");
    }

    @AfterEach
    void restorePolicies() {
        ActionPolicyApi.restore();
        EscalationPolicyApi.restore();
    }
}
