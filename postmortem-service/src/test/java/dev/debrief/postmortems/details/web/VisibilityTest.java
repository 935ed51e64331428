package dev.debrief.postmortems.details.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class VisibilityTest {

    private final ApiClient outsider = ApiClient.as(Tokens.as("olga", Roles.APPROVER));

    @Test
    void whatComesFromARestrictedIncidentDoesNotExistForOutsiders() {
        SampleIncidentEvents incident = SampleIncidentEvents.restrictedTo("user:sam", "team:payments");
        String path = SamplePostmortems.pathOf(incident);

        for (String part : List.of(
                "",
                "/sections/detection",
                "/five-whys",
                "/lessons",
                "/contributing-factors",
                "/follow-up-review",
                "/meeting",
                "/meeting/proposals",
                "/audit",
                "/document")) {
            outsider.get(path + part).expectProblem(404, "not-found");
        }
        assertThat(listed(outsider, incident)).isZero();
        outsider.put(path + "/sections/detection", "*", Map.of("text", "x")).expectProblem(404, "not-found");
        outsider.put(path + "/follow-up-review", "*", Map.of("reviewOn", "2024-12-01"))
                .expectProblem(404, "not-found");
        outsider.put(path + "/meeting", "*", """
                        {"startsAt": "2024-11-18T09:00:00Z", "endsAt": "2024-11-18T10:00:00Z",
                         "facilitator": {"handle": "user:priya", "displayName": "Priya Raman"}}
                        """).expectProblem(404, "not-found");
        outsider.post(path + "/meeting/cancel", "*", Map.of("reason", "x")).expectProblem(404, "not-found");
        outsider.post(path + "/lessons", Map.of("kind", "TAKEAWAY", "text", "x"))
                .expectProblem(404, "not-found");
        outsider.patch(path, "*", Map.of("title", "x")).expectProblem(404, "not-found");
        outsider.post(path + "/transitions", "*", Map.of("transition", "SUBMIT"))
                .expectProblem(404, "not-found");
        outsider.post("/api/v1/postmortems", Map.of("incident", incident.key()))
                .expectProblem(422, "incident-not-known");
    }

    @Test
    void itsAudienceAndAdminsSeeIt() {
        SampleIncidentEvents incident = SampleIncidentEvents.restrictedTo("user:sam", "team:payments");
        String path = SamplePostmortems.pathOf(incident);

        for (String token : List.of(
                Tokens.as("sam", Roles.READER),
                Tokens.withTeams("kim", Roles.READER, "payments", "search"),
                Tokens.admin())) {
            ApiClient insider = ApiClient.as(token);
            insider.get(path).expect(200);
            assertThat(listed(insider, incident)).isEqualTo(1);
        }
    }

    @Test
    void anIncidentThatIsRestrictedLaterTakesItsPostmortemAlong() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.pathOf(incident);
        outsider.get(path).expect(200);

        incident.restrict("user:sam");

        outsider.get(path).expectProblem(404, "not-found");
        assertThat(listed(outsider, incident)).isZero();
    }

    private static int listed(ApiClient caller, SampleIncidentEvents incident) {
        return caller.get("/api/v1/postmortems?incident=" + incident.key())
                .expect(200)
                .at("/items")
                .size();
    }
}
