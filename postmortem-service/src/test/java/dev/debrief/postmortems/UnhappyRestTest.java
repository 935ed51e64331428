package dev.debrief.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.IncidentKind;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class UnhappyRestTest extends UnhappyRestKit {

    private static final Map<String, Map<String, ?>> ITEMS = Map.of(
            "five-whys", Map.of("question", "Why?"),
            "contributing-factors", Map.of("category", "PROCESS", "title", "Testing"),
            "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));

    /** What other tests count on. */
    private static final String BUILT_IN = """
            {"rules": [{"key": "severity", "severityAtLeast": "MEDIUM"}],
             "dueBusinessDays": {"CRITICAL": 5, "HIGH": 5, "MEDIUM": 10}}
            """;

    @AfterAll
    static void restorePolicy() {
        Api.as(Tokens.admin()).put("/api/v1/policies/postmortem", "*", BUILT_IN).expect(200);
    }

    @Override
    public Target existing(ApiOperation operation) {
        if (operation.path().startsWith("/api/v1/policies")) {
            return policy(operation);
        }
        if (operation.path().startsWith("/api/v1/postmortem-decisions")) {
            return Target.at("id", decision());
        }
        String path = switch (operation.id()) {
            case "transitionPostmortem" -> Drafts.complete();
            case "holdFollowUpReview" -> Drafts.published();
            default -> Drafts.draft();
        };
        Target target = Target.at("id", path.replaceFirst(".*/", ""));
        if (operation.path().endsWith("/{itemId}")) {
            String collection = operation.path().replaceFirst(".*/\\{id}/(.*)/\\{itemId}", "$1");
            Answer item = Drafts.add(path, collection, ITEMS.get(collection));
            return target.and("itemId", item.text("/id")).etag(item.etag());
        }
        if (operation.path().endsWith("/sections/{key}")) {
            return target.and("key", "detection").etag("\"1\"");
        }
        if (operation.id().equals("holdFollowUpReview")) {
            return target.etag(
                    Drafts.dana().get(path + "/follow-up-review").expect(200).etag());
        }
        if (operation.path().contains("/comments")) {
            return comment(operation, path, target);
        }
        if (operation.path().contains("/meeting")) {
            return meeting(operation, path, target);
        }
        if (operation.id().equals("listPostmortemAudit")) {
            Drafts.write(path, "detection", "A customer called.").expect(200);
        }
        return target.etag("\"1\"");
    }

    private static Target policy(ApiOperation operation) {
        Api admin = Api.as(Tokens.admin());
        String etag = admin.get("/api/v1/policies/postmortem").etag();
        if (operation.id().equals("listPolicyVersions")) {
            restorePolicy();
        }
        Target target = operation.path().contains("{version}") ? Target.at("version", "0") : Target.none();
        return target.etag(etag);
    }

    private static String decision() {
        return Api.as(Tokens.admin())
                .get("/api/v1/postmortem-decisions?incident="
                        + Incident.resolved().key())
                .text("/items/0/id");
    }

    private static Target comment(ApiOperation operation, String path, Target target) {
        Answer said =
                Drafts.dana().post(path + "/comments", Map.of("text", "Words")).expect(201);
        if (operation.id().equals("listComments")) {
            Drafts.dana().post(path + "/comments", Map.of("text", "More")).expect(201);
        }
        Target found = operation.path().contains("{commentId}") ? target.and("commentId", said.text("/id")) : target;
        return found.etag(said.etag());
    }

    private static Target meeting(ApiOperation operation, String path, Target target) {
        boolean planned = !Set.of("planMeeting", "proposeMeeting").contains(operation.id());
        return target.etag(planned ? Drafts.meet(path).etag() : "\"0\"");
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        if (operation.id().equals("draftPostmortem")) {
            return ((ObjectNode) example.deepCopy()).put("incidentId", undrafted());
        }
        return example;
    }

    @Override
    public JsonNode otherBody(ApiOperation operation, JsonNode body) {
        if (operation.id().equals("draftPostmortem")) {
            return ((ObjectNode) body.deepCopy()).put("incidentId", undrafted());
        }
        return super.otherBody(operation, body);
    }

    private static String undrafted() {
        return Incident.of(Severity.LOW, IncidentKind.INCIDENT).key();
    }
}
