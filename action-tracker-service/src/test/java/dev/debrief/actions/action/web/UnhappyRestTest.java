package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    @Inject
    PostmortemProjectionService postmortems;

    @Override
    public Target existing(ApiOperation operation) {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        if (operation.path().contains("/policies/")) {
            return policy(operation);
        }
        if (operation.id().equals("getPostmortemProgress")) {
            return Target.at("id", items.postmortemKey());
        }
        ApiResponse item = ActionItemApi.create(Tokens.contributor(), items.validRequest(Map.of("status", "OPEN")))
                .expect(201);
        return Target.at("id", item.text("/key")).etag(item.etag());
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return pointer.equals("/dueOn");
    }

    /** The list of versions has one, so that its example can be compared. */
    private static Target policy(ApiOperation operation) {
        if (operation.id().equals("listActionPolicyVersions")) {
            ActionPolicyApi.restore();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(ActionPolicyApi.get().etag());
    }

    @AfterEach
    void restorePolicy() {
        ActionPolicyApi.restore();
    }

    /** Replaces the postmortem of the example, which does not exist in tests. */
    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        if (operation.id().equals("createActionItem")) {
            ((ObjectNode) example)
                    .put(
                            "postmortem",
                            ActionItemApi.ofOpenPostmortem(postmortems).postmortemKey());
        }
        return example;
    }
}
