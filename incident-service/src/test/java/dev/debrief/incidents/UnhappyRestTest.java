package dev.debrief.incidents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.platform.testkit.api.ApiOperation;
import dev.debrief.platform.testkit.unhappy.Target;
import dev.debrief.platform.testkit.unhappy.UnhappyRestKit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class UnhappyRestTest extends UnhappyRestKit {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Override
    public Target existing(ApiOperation operation) {
        Answer incident = contributor()
                .post("/api/v1/incidents", "{\"title\": \"Unhappy\", \"severity\": \"LOW\"}")
                .expect(201);
        String id = incident.text("/id");
        if (operation.path().endsWith("/timeline/{entryId}")) {
            return Target.at("id", id).and("entryId", entry(incident).text("/id"));
        }
        if (operation.id().equals("listTimeline")) {
            entry(incident);
            entry(incident);
        }
        if (operation.path().endsWith("/participants/{handle}")) {
            Answer joined = participant(incident);
            return Target.at("id", id).and("handle", joined.text("/handle")).etag(joined.etag());
        }
        if (operation.id().equals("listParticipants") || operation.id().equals("listIncidentAudit")) {
            participant(incident);
            participant(incident);
        }
        if (operation.path().endsWith("/impact")) {
            return Target.at("id", id).etag("\"0\"");
        }
        return Target.at("id", id).etag(incident.etag());
    }

    @Override
    public JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        if (operation.id().equals("joinIncident")) {
            return ((ObjectNode) example.deepCopy()).put("handle", someone());
        }
        return example;
    }

    private static Answer entry(Answer incident) {
        return contributor().post(incident.location() + "/timeline", """
                {"occurredAt": "2024-11-15T10:15:00Z", "kind": "NOTE", "text": "One"}
                """).expect(201);
    }

    private static Answer participant(Answer incident) {
        return contributor()
                .post(incident.location() + "/participants", """
                {"handle": "%s", "displayName": "Somebody", "roles": ["RESPONDER"]}
                """.formatted(someone()))
                .expect(201);
    }

    private static String someone() {
        return "user:guest" + PEOPLE.incrementAndGet();
    }

    private static Api contributor() {
        return Api.as(Tokens.contributor());
    }
}
