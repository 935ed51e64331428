package dev.debrief.actions.action.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class UnhappyRestTest extends UnhappyRestKit {

    @Inject
    PostmortemProjectionService postmortems;

    @Override
    public Target existing(ApiOperation operation) {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        if (operation.path().startsWith(EscalationPolicyApi.PATH)) {
            return EscalationPolicyApi.target(operation);
        }
        if (operation.path().contains("/policies/")) {
            return policy(operation);
        }
        if (operation.id().equals("getPostmortemProgress")) {
            return Target.at("id", items.postmortemKey());
        }
        ApiResponse item = ActionItemApi.create(Tokens.contributor(), items.validRequest(Map.of("status", "OPEN")))
                .expect(201);
        if (operation.path().contains("/comments")) {
            return comment(operation, item.text("/id"));
        }
        return Target.at("id", item.text("/key")).etag(item.etag());
    }

    /** Two, for the second page of the list. */
    private static Target comment(ApiOperation operation, String itemId) {
        String comments = ActionItemApi.pathOf(itemId) + "/comments";
        ApiClient dana = ApiClient.as(Tokens.contributor());
        ApiResponse first = dana.post(comments, Map.of("text", "One")).expect(201);
        dana.post(comments, Map.of("text", "Two")).expect(201);
        Target target = Target.at("id", itemId);
        return operation.path().contains("{commentId}")
                ? target.and("commentId", first.text("/id")).etag(first.etag())
                : target;
    }

    /** The entries of a bulk request are refused one by one, see BulkTest; its path is that of an item, too. */
    @Override
    public boolean isExcluded(ApiOperation operation, String caseName) {
        return operation.id().equals("changeActionItems")
                && (caseName.startsWith("method ")
                        || caseName.contains(" at /create/")
                        || caseName.contains(" at /change/"));
    }

    @Override
    public boolean isPlan(ApiOperation operation, String pointer) {
        return pointer.equals("/dueOn") || pointer.equals("/until");
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
        EscalationPolicyApi.restore();
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
        if (operation.id().equals("changeActionItems")) {
            String key = Objects.requireNonNull(target.path().get("id"));
            ((ObjectNode) example.at("/create/0"))
                    .put(
                            "postmortem",
                            ActionItemApi.ofOpenPostmortem(postmortems).postmortemKey());
            ((ObjectNode) example.at("/change/0"))
                    .put("id", key)
                    .put("revision", ActionItemApi.get(key).at("/revision").asLong());
        }
        return example;
    }
}
