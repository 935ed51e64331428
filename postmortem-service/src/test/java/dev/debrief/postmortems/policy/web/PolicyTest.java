package dev.debrief.postmortems.policy.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.incident.value.IncidentKind;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PolicyTest {

    private static final String POLICY = "/api/v1/policies/postmortem";

    private static final String DEFAULT_POLICY = """
            {"rules": [{"key": "severity", "severityAtLeast": "MEDIUM"}],
             "dueBusinessDays": {"CRITICAL": 5, "HIGH": 5, "MEDIUM": 10}}
            """;

    @Inject
    TimerTicker ticker;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @AfterEach
    void restoreDefaultPolicy() {
        change(DEFAULT_POLICY);
    }

    @Test
    void decidesByTheCurrentPolicyAndRecordsWhy() {
        ApiResponse changed = change("""
                {"rules": [{"key": "severity", "severityAtLeast": "CRITICAL"},
                           {"key": "near-miss", "kinds": ["NEAR_MISS"], "because": "a near miss costs nothing to learn from"}],
                 "dueBusinessDays": {}, "note": "Learn for free"}
                """);

        SampleIncidentEvents high = SampleIncidentEvents.resolved();
        SampleIncidentEvents near =
                SampleIncidentEvents.of(Severity.LOW, IncidentKind.NEAR_MISS).resolve("2024-11-15T11:35:00Z");

        ApiResponse draft = admin.get(SamplePostmortems.pathOf(near)).expect(200);
        assertThat(draft.text("/requiredBecause")).isEqualTo("a near miss costs nothing to learn from");
        assertThat(draft.json().has("dueOn")).isFalse();
        assertThat(admin.get("/api/v1/postmortems?incident=" + high.key()).at("/items"))
                .isEmpty();
        JsonNode notRequired = decision(high);
        assertThat(notRequired.path("outcome").asText()).isEqualTo("NOT_REQUIRED");
        assertThat(notRequired.path("policyVersion").asInt())
                .isEqualTo(changed.at("/version").asInt());
        assertThat(notRequired.at("/traces/0/checks/1/actual").asText()).isEqualTo("HIGH");
        assertThat(notRequired.at("/traces/1/matched").asBoolean()).isFalse();
    }

    @Test
    void decidesAgainWhenTheOutcomeChanges() {
        SampleIncidentEvents incident =
                SampleIncidentEvents.of(Severity.LOW, IncidentKind.INCIDENT).resolve("2024-11-15T11:35:00Z");
        incident.rename("Another title").rate(Severity.HIGH).rate(Severity.CRITICAL);

        JsonNode decisions = admin.get("/api/v1/postmortem-decisions?incident=" + incident.key())
                .at("/items");

        assertThat(decisions.findValuesAsText("outcome")).containsExactly("REQUIRED", "NOT_REQUIRED");
        assertThat(decisions.findValuesAsText("because"))
                .contains("its severity (high) is medium or worse", "no rule requires one");
    }

    @Test
    void replayGivesTheSameResultAfterThePolicyChanged() {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        JsonNode decided = decision(incident);
        change("{\"rules\": [], \"dueBusinessDays\": {}}");

        ApiResponse replay = admin.get(
                        "/api/v1/postmortem-decisions/" + decided.path("id").asText() + "/replay")
                .expect(200);

        assertThat(replay.at("/same").asBoolean()).isTrue();
        assertThat(replay.at("/traces")).isEqualTo(decided.path("traces"));
        assertThat(replay.at("/policyVersion").asInt())
                .isEqualTo(decided.path("policyVersion").asInt());
    }

    @Test
    void matchesRecurringIncidents() {
        change("""
                {"rules": [{"key": "again", "recurrence": {"incidents": 1, "withinDays": 30}}], "dueBusinessDays": {}}
                """);
        String service = "service-" + System.nanoTime();

        SampleIncidentEvents first = SampleIncidentEvents.affecting(service).resolve("2024-11-15T11:35:00Z");
        SampleIncidentEvents second = SampleIncidentEvents.affecting(service).resolve("2024-11-15T11:35:00Z");

        assertThat(decision(first).path("outcome").asText()).isEqualTo("NOT_REQUIRED");
        assertThat(decision(second).path("because").asText())
                .isEqualTo("1 incidents of the same services in the 30 days before");
    }

    @Test
    void recordsAManualRequest() {
        SampleIncidentEvents incident = SampleIncidentEvents.of(Severity.LOW, IncidentKind.INCIDENT);

        ApiClient.as(Tokens.contributor())
                .post("/api/v1/postmortems", "{\"incident\": \"" + incident.key() + "\"}")
                .expect(201);
        incident.resolve("2024-11-15T11:35:00Z");

        assertThat(decision(incident).path("outcome").asText()).isEqualTo("DEMANDED");
        assertThat(decision(incident).path("decidedBy").asText()).isEqualTo("user:dana");
    }

    @Test
    void anApproverCanWaiveAndReinstateIt() {
        String path = SamplePostmortems.draft();
        String id = admin.get(path).text("/id");
        ApiClient approver = ApiClient.as(Tokens.approver());

        SamplePostmortems.take(Tokens.contributor(), path, "WAIVE").expectProblem(403, "forbidden");
        approver.post(path + "/transitions", "*", "{\"transition\": \"WAIVE\"}")
                .expectProblem(400, "validation-failed");
        ApiResponse waived =
                SamplePostmortems.take(Tokens.approver(), path, "WAIVE").expect(200);
        ApiResponse refused =
                SamplePostmortems.write(path, "detection", "text").expectProblem(409, "postmortem-not-writable");
        ApiResponse back =
                SamplePostmortems.take(Tokens.contributor(), path, "REINSTATE").expect(200);

        assertThat(waived.text("/status")).isEqualTo("WAIVED");
        assertThat(waived.at("/allowedTransitions").toString()).isEqualTo("[\"REINSTATE\"]");
        assertThat(refused.text("/detail")).contains("REINSTATE");
        assertThat(back.text("/status")).isEqualTo("DRAFT");
        assertThat(PublishedEvents.about(id).names()).containsSubsequence("drafted", "waived", "reinstated");
    }

    @Test
    void hasADueDateAndReportsOnceWhenItIsOverdue() throws SQLException {
        ApiResponse sample = admin.get(SamplePostmortems.draft()).expect(200);
        Instant resolvedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3));
        change("{\"rules\": [{\"key\": \"all\", \"severityAtLeast\": \"LOW\"}], \"dueBusinessDays\": {\"HIGH\": 20}}");
        String late = SamplePostmortems.pathOf(SampleIncidentEvents.reported().resolve(resolvedAt.toString()));

        String id = admin.get(late).text("/id");
        ticker.fireDue();
        List<String> before = PublishedEvents.about(id).names();
        expireDueTimer(id);
        ticker.fireDue();
        ticker.fireDue();

        assertThat(sample.text("/dueOn"))
                .as("5 working days after Friday 2024-11-15")
                .isEqualTo("2024-11-22");
        assertThat(PublishedEvents.about(sample.text("/id")).names())
                .as("a due date in the past at the time of recording raises no alarm")
                .doesNotContain("overdue");
        assertThat(before).doesNotContain("overdue");
        assertThat(PublishedEvents.about(id).names())
                .filteredOn("overdue"::equals)
                .hasSize(1);
        assertThat(PublishedEvents.about(id).last().at("/dueOn").asText())
                .isEqualTo(admin.get(late).text("/dueOn"));
    }

    /** The clock cannot be turned; the timer can. */
    private static void expireDueTimer(String postmortemId) throws SQLException {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE timer SET fire_at = now(), next_attempt_at = now() WHERE kind = 'postmortem-overdue' AND subject_id = ?")) {
            update.setString(1, postmortemId);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void keepsEveryVersion() {
        ApiResponse one = change("{\"rules\": [], \"dueBusinessDays\": {\"LOW\": 30}, \"note\": \"One\"}");

        ApiResponse version =
                admin.get(POLICY + "/versions/" + one.text("/version")).expect(200);
        ApiResponse builtIn = admin.get(POLICY + "/versions/0").expect(200);

        assertThat(version.text("/note")).isEqualTo("One");
        assertThat(version.text("/changedBy")).isEqualTo("user:ada");
        assertThat(builtIn.at("/rules/0/severityAtLeast").asText()).isEqualTo("MEDIUM");
        assertThat(admin.get(POLICY + "/versions?limit=1").text("/items/0/version"))
                .isEqualTo(one.text("/version"));
        admin.get(POLICY + "/versions/987654").expectProblem(404, "not-found");
    }

    @Test
    void rejectsInvalidRules() {
        String etag = admin.get(POLICY).etag();

        admin.put(POLICY, etag, "{\"rules\": [{\"key\": \"empty\"}], \"dueBusinessDays\": {}}")
                .expectProblem(400, "validation-failed");
        admin.put(POLICY, etag, """
                {"rules": [{"key": "one", "complaintsAtLeast": 1}, {"key": "one", "complaintsAtLeast": 2}],
                 "dueBusinessDays": {}}
                """).expectProblem(422, "duplicate-rule");
        ApiClient.as(Tokens.approver()).put(POLICY, etag, DEFAULT_POLICY).expectProblem(403, "forbidden");
    }

    @Test
    void hidesDecisionsAboutRestrictedIncidents() {
        SampleIncidentEvents incident = SampleIncidentEvents.restrictedTo("user:sam");
        String id = decision(incident).path("id").asText();
        ApiClient outsider = ApiClient.as(Tokens.as("olga", Roles.APPROVER));

        assertThat(outsider.get("/api/v1/postmortem-decisions?incident=" + incident.key())
                        .at("/items"))
                .isEmpty();
        assertThat(outsider.get("/api/v1/postmortem-decisions?limit=200")
                        .at("/items")
                        .findValuesAsText("id"))
                .doesNotContain(id);
        outsider.get("/api/v1/postmortem-decisions/" + id).expectProblem(404, "not-found");
        outsider.get("/api/v1/postmortem-decisions/" + id + "/replay").expectProblem(404, "not-found");
        ApiClient.as(Tokens.as("sam", Roles.READER))
                .get("/api/v1/postmortem-decisions/" + id)
                .expect(200);
    }

    private ApiResponse change(String policy) {
        return admin.put(POLICY, admin.get(POLICY).etag(), policy).expect(200);
    }

    private JsonNode decision(SampleIncidentEvents incident) {
        return admin.get("/api/v1/postmortem-decisions?incident=" + incident.key())
                .expect(200)
                .at("/items/0");
    }
}
