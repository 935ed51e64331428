package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.report.ReportFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.VisibilityRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;

/** Each operation with each role on what belongs to a RESTRICTED postmortem. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VisibilityRestTest extends VisibilityRestKit {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Override
    public Target existing(ApiOperation operation) {
        return fixtures().target(operation);
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return fixtures().body(operation, target, example);
    }

    /** Calendars belong to teams, and show only what everybody may see. */
    @Override
    protected boolean isAboutRestricted(ApiOperation operation) {
        return !ReportFixtures.isAboutFeeds(operation);
    }

    @Override
    protected Set<String> creatorOnlyOperations() {
        return Set.of("editActionItemComment");
    }

    @Override
    protected void createAnother() {
        fixtures().item();
    }

    private ActionItemFixtures fixtures() {
        return ActionItemFixtures.restrictedTo(postmortems, incidents, MEMBER);
    }
}
