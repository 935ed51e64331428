package dev.debrief.incidents.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class MeasurementResourceTest {

    private static final String PATH = "/api/v1/measurements";

    @Test
    void addsADurationToEveryIncidentAndItsEvents() throws Exception {
        ApiResponse incident = contributor().post("/api/v1/incidents", """
                {"title": "Measured", "severity": "LOW",
                 "times": {"startedAt": "2024-11-15T10:15:00Z", "identifiedAt": "2024-11-15T10:45:00Z",
                           "mitigatedAt": "2024-11-15T11:20:00Z"}}
                """).expect(201);
        ApiResponse measurement =
                define("TIME_TO_FIX", "identifiedAt", "mitigatedAt").expect(201);

        assertThat(duration(read(incident), "TIME_TO_FIX").path("seconds").asInt())
                .isEqualTo(35 * 60);
        contributor()
                .post(incident.location() + "/transitions", incident.etag(), "{\"transition\": \"RESOLVE\"}")
                .expect(200);
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        JsonNode resolved = events.payloads().get(events.names().indexOf("resolved"));
        assertThat(resolved.path("durations").findValuesAsText("name")).endsWith("TIME_TO_FIX");

        ApiResponse renamed = admin().patch(measurement.location(), measurement.etag(), "{\"name\": \"Fixing\"}")
                .expect(200);
        assertThat(renamed.text("/key")).isEqualTo("TIME_TO_FIX");
        admin().delete(measurement.location(), renamed.etag()).expect(204);
        assertThat(read(incident).at("/durations").findValuesAsText("name")).doesNotContain("TIME_TO_FIX");
    }

    @Test
    void durationsHaveAStatus() {
        ApiResponse measurement =
                define("TIME_TO_CLOSE", "resolvedAt", "closedAt").expect(201);
        ApiResponse open = contributor()
                .post("/api/v1/incidents", "{\"title\": \"Open\", \"severity\": \"LOW\"}")
                .expect(201);
        ApiResponse over = contributor().post("/api/v1/incidents", """
                {"title": "Over", "severity": "LOW", "times": {"resolvedAt": "2024-11-15T10:45:00Z"}}
                """).expect(201);

        assertThat(duration(read(open), "TIME_TO_CLOSE").path("status").asText())
                .isEqualTo("PENDING");
        assertThat(duration(read(over), "TIME_TO_CLOSE").path("status").asText())
                .isEqualTo("NOT_APPLICABLE");
        admin().delete(measurement.location(), measurement.etag()).expect(204);
    }

    @Test
    void refusesBuiltInKeysEqualTimesAndNonAdmins() {
        define("RESOLUTION", "startedAt", "resolvedAt").expectProblem(409, "measurement-exists");
        define("NOTHING", "startedAt", "startedAt").expectProblem(400, "validation-failed");
        contributor().post(PATH, body("MINE", "startedAt", "closedAt")).expectProblem(403, "forbidden");
        contributor().get(PATH).expect(200);
    }

    private static JsonNode duration(ApiResponse incident, String name) {
        for (JsonNode duration : incident.at("/durations")) {
            if (duration.path("name").asText().equals(name)) {
                return duration;
            }
        }
        throw new AssertionError(incident + " has no duration " + name);
    }

    private static ApiResponse read(ApiResponse incident) {
        return contributor().get(incident.location()).expect(200);
    }

    private static ApiResponse define(String key, String from, String to) {
        return admin().post(PATH, body(key, from, to));
    }

    private static String body(String key, String from, String to) {
        return "{\"key\": \"%s\", \"name\": \"A measurement\", \"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(key, from, to);
    }

    private static ApiClient admin() {
        return ApiClient.as(Tokens.admin());
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }
}
