package dev.debrief.postmortems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.IncidentKind;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class UnhappyRestTest extends UnhappyRestKit {

    private static final Map<String, Map<String, ?>> ITEMS = Map.of(
            "five-whys", Map.of("question", "Why?"),
            "contributing-factors", Map.of("category", "PROCESS", "title", "Testing"),
            "lessons", Map.of("kind", "TAKEAWAY", "text", "Test more."));

    @Override
    public Target existing(ApiOperation operation) {
        String path = operation.id().equals("transitionPostmortem") ? Drafts.complete() : Drafts.draft();
        Target target = Target.at("id", path.replaceFirst(".*/", ""));
        if (operation.path().endsWith("/{itemId}")) {
            String collection = operation.path().replaceFirst(".*/\\{id}/(.*)/\\{itemId}", "$1");
            Answer item = Drafts.add(path, collection, ITEMS.get(collection));
            return target.and("itemId", item.text("/id")).etag(item.etag());
        }
        if (operation.path().endsWith("/sections/{key}")) {
            return target.and("key", "detection").etag("\"1\"");
        }
        if (operation.path().contains("/meeting")) {
            return meeting(operation, path, target);
        }
        if (operation.id().equals("listPostmortemAudit")) {
            Drafts.write(path, "detection", "A customer called.").expect(200);
        }
        return target.etag("\"1\"");
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
