package dev.debrief.incidents.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class ParticipantResourceTest {

    private Answer incident;
    private String participants;

    @BeforeEach
    void reportAnIncident() {
        incident = contributor()
                .post("/api/v1/incidents", "{\"title\": \"With people\", \"severity\": \"LOW\"}")
                .expect(201);
        participants = incident.location() + "/participants";
    }

    @Test
    void joinsChangesRolesAndLeaves() {
        Answer joined = join("user:sam");

        Answer changed =
                contributor().put(joined.location(), joined.etag(), """
                {"displayName": "Sam", "roles": ["SCRIBE", "INCIDENT_COMMANDER", "SCRIBE"]}
                """).expect(200);
        assertThat(changed.at("/roles").toString()).isEqualTo("[\"INCIDENT_COMMANDER\",\"SCRIBE\"]");
        contributor().delete(joined.location(), changed.etag()).expect(204);

        assertThat(contributor().get(participants).at("/items")).isEmpty();
        PublishedFacts facts = PublishedFacts.about(incident.text("/id"));
        assertThat(facts.names())
                .containsExactly(
                        "reported",
                        "participants-changed",
                        "participants-changed",
                        "timeline-entry-recorded",
                        "participants-changed",
                        "timeline-entry-recorded");
        assertThat(facts.payloads().get(1).at("/participants/0/person/handle").asText())
                .isEqualTo("user:sam");
        assertThat(facts.last().at("/participants")).isEmpty();
    }

    @Test
    void nobodyTakesPartTwice() {
        join("user:sam");

        contributor().post(participants, """
                {"handle": "user:sam", "displayName": "Sam", "roles": ["RESPONDER"]}
                """).expectProblem(409, "already-participates");
    }

    @Test
    void leavingNeedsTheNewestRevision() {
        Answer joined = join("user:sam");
        contributor()
                .put(joined.location(), joined.etag(), "{\"displayName\": \"Sam\", \"roles\": [\"SCRIBE\"]}")
                .expect(200);

        contributor().delete(joined.location(), joined.etag()).expectProblem(412, "stale-revision");
        contributor().get(joined.location()).expect(200);
    }

    private Answer join(String handle) {
        return contributor().post(participants, """
                {"handle": "%s", "displayName": "Sam", "roles": ["RESPONDER"]}
                """.formatted(handle)).expect(201);
    }

    private static Api contributor() {
        return Api.as(Tokens.contributor());
    }
}
