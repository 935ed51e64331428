package dev.debrief.incidents.participant.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ParticipantResourceTest {

    private ApiResponse incident;
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
        ApiResponse joined = join("user:sam");

        ApiResponse changed =
                contributor().put(joined.location(), joined.etag(), """
                {"displayName": "Sam", "roles": ["SCRIBE", "INCIDENT_COMMANDER", "SCRIBE"]}
                """).expect(200);
        assertThat(changed.at("/roles").toString()).isEqualTo("[\"INCIDENT_COMMANDER\",\"SCRIBE\"]");
        contributor().delete(joined.location(), changed.etag()).expect(204);

        assertThat(contributor().get(participants).at("/items")).isEmpty();
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names())
                .containsExactly(
                        "reported",
                        "participants-changed",
                        "participants-changed",
                        "timeline-entry-recorded",
                        "participants-changed",
                        "timeline-entry-recorded");
        assertThat(events.payloads().get(1).at("/participants/0/person/handle").asText())
                .isEqualTo("user:sam");
        assertThat(events.last().at("/participants")).isEmpty();
    }

    @Test
    void refusesTheSameHandleTwice() {
        join("user:sam");

        contributor().post(participants, """
                {"handle": "user:sam", "displayName": "Sam", "roles": ["RESPONDER"]}
                """).expectProblem(409, "already-participates");
    }

    @Test
    void removingRequiresTheCurrentRevision() {
        ApiResponse joined = join("user:sam");
        contributor()
                .put(joined.location(), joined.etag(), "{\"displayName\": \"Sam\", \"roles\": [\"SCRIBE\"]}")
                .expect(200);

        contributor().delete(joined.location(), joined.etag()).expectProblem(412, "stale-revision");
        contributor().get(joined.location()).expect(200);
    }

    @Test
    void somebodyWhoHasLeftDidNotJoinNow() {
        ApiResponse left = contributor().post(participants, """
                {"handle": "user:sam", "displayName": "Sam", "roles": ["RESPONDER"], "leftAt": "2024-11-15T11:40:00Z"}
                """).expect(201);

        assertThat(left.json().has("joinedAt")).isFalse();
        assertThat(left.text("/leftAt")).isEqualTo("2024-11-15T11:40:00Z");
    }

    @Test
    void nobodyLeavesBeforeJoiningOrInTheFuture() {
        String person = "{\"handle\": \"user:sam\", \"displayName\": \"Sam\", \"roles\": [\"RESPONDER\"], %s}";
        List<String> times = List.of(
                "\"joinedAt\": \"2024-11-15T11:40:00Z\", \"leftAt\": \"2024-11-15T11:39:00Z\"",
                "\"leftAt\": \"%s\"".formatted(Instant.now().plus(Duration.ofDays(1))));

        assertThat(times)
                .allSatisfy(time -> assertThat(contributor()
                                .post(participants, person.formatted(time))
                                .expectProblem(400, "validation-failed")
                                .text("/errors/0/pointer"))
                        .isEqualTo("#/leftAt"));
    }

    @Test
    void aCommanderWhoHasLeftIsNoLongerInCommand() {
        ApiResponse joined = contributor().post(participants, """
                {"handle": "user:sam", "displayName": "Sam", "roles": ["INCIDENT_COMMANDER"]}
                """).expect(201);
        contributor().put(joined.location(), joined.etag(), """
                {"displayName": "Sam", "roles": ["INCIDENT_COMMANDER"], "leftAt": "2024-11-15T11:40:00Z"}
                """).expect(200);

        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).endsWith("participants-changed", "timeline-entry-recorded");
        assertThat(events.last().at("/entry/text").asText()).isEqualTo("The incident commander handed over or left.");
    }

    private ApiResponse join(String handle) {
        return contributor().post(participants, """
                {"handle": "%s", "displayName": "Sam", "roles": ["RESPONDER"]}
                """.formatted(handle)).expect(201);
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
