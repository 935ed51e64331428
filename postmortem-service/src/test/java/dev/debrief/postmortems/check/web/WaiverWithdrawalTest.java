package dev.debrief.postmortems.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class WaiverWithdrawalTest {

    private static final Map<String, String> REASON = Map.of("reason", "It is about this outage after all.");
    private static final String OLGA = Tokens.as("olga", Roles.APPROVER);

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient priya = ApiClient.as(Tokens.approver());
    private final ApiClient olga = ApiClient.as(OLGA);

    @Test
    void theFindingCountsAgainAtOnceAndTheWaiverStaysOnRecord() {
        String path = SamplePostmortems.approved();
        ApiResponse waiver = waive(priya, path, openThread(path));
        assertThat(check(path).path("passes").asBoolean()).isTrue();

        ApiResponse withdrawn = olga.post(waiver.location() + "/withdraw", waiver.etag(), REASON)
                .expect(200);

        assertThat(withdrawn.text("/withdrawn/by/handle")).isEqualTo("user:olga");
        assertThat(withdrawn.text("/withdrawn/reason")).isEqualTo(REASON.get("reason"));
        assertThat(withdrawn.text("/by/handle")).isEqualTo("user:priya");
        assertThat(withdrawn.etag()).isEqualTo("\"2\"").isNotEqualTo(waiver.etag());
        assertThat(dana.get(waiver.location()).expect(200).json()).isEqualTo(withdrawn.json());
        assertThat(dana.get(path + "/waivers").at("/items/0")).isEqualTo(withdrawn.json());
        assertThat(check(path).path("passes").asBoolean()).isFalse();
        assertThat(check(path).at("/findings/0").has("waiver")).isFalse();
        SamplePostmortems.take(OLGA, path, "PUBLISH").expectProblem(409, "checks-failed");
        JsonNode entry = auditEntry(path);
        assertThat(entry.path("actor").asText()).isEqualTo("user:olga");
        assertThat(entry.toString()).contains("OPEN_THREADS", "user:priya", "Next quarter.", REASON.get("reason"));
    }

    @Test
    void anotherWaiverOfTheSameFindingStillHoldsAndANewOneCanBeGiven() {
        String path = SamplePostmortems.approved();
        String finding = openThread(path);
        ApiResponse first = waive(priya, path, finding);
        ApiResponse second = waive(olga, path, finding);

        withdraw(first).expect(200);
        assertThat(check(path).at("/findings/0/waiver/id").asText()).isEqualTo(second.text("/id"));
        withdraw(second).expect(200);
        assertThat(check(path).path("passes").asBoolean()).isFalse();

        ApiResponse third = waive(priya, path, finding);
        assertThat(check(path).at("/findings/0/waiver/id").asText()).isEqualTo(third.text("/id"));
        SamplePostmortems.take(OLGA, path, "PUBLISH").expect(200);
    }

    @Test
    void aTransitionThatItAllowedStaysAsItIs() {
        String path = SamplePostmortems.complete();
        dana.delete(path + "/lessons/" + dana.get(path).text("/lessons/0/id"), "*")
                .expect(204);
        ApiResponse waiver = waive(priya, path, finding(path, "COMPLETENESS"));
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        withdraw(waiver).expect(200);

        ApiResponse submitted = dana.get(path).expect(200);
        assertThat(submitted.text("/status")).isEqualTo("IN_REVIEW");
        assertThat(submitted.text("/steps/0/waivers/0/reason")).isEqualTo("Next quarter.");
        SamplePostmortems.take(Tokens.approver(), path, "REQUEST_CHANGES").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expectProblem(409, "checks-failed");
    }

    @Test
    void onlyAnApproverWithdrawsIncludingTheAuthorOfTheText() {
        String path = SamplePostmortems.complete();
        SamplePostmortems.take(Tokens.approver(), path, "SUBMIT").expect(200);
        ApiResponse waiver = waive(olga, path, openThread(path));

        dana.post(waiver.location() + "/withdraw", waiver.etag(), REASON).expectProblem(403, "forbidden");
        priya.post(waiver.location() + "/withdraw", waiver.etag(), REASON).expect(200);
    }

    @Test
    void itIsWithdrawnOnceOnTheLatestRevisionAndWithAReason() {
        String path = SamplePostmortems.approved();
        ApiResponse waiver = waive(priya, path, openThread(path));
        String withdraw = waiver.location() + "/withdraw";

        priya.post(withdraw, REASON).expectProblem(428, "revision-required");
        priya.post(withdraw, "\"7\"", REASON).expectProblem(412, "stale-revision");
        priya.post(withdraw, waiver.etag(), Map.of("reason", " ")).expectProblem(400, "validation-failed");
        priya.post(withdraw, waiver.etag(), REASON).expect(200);
        priya.post(withdraw, waiver.etag(), REASON).expectProblem(412, "stale-revision");
        ApiResponse again = priya.post(withdraw, "*", REASON).expectProblem(409, "waiver-withdrawn");

        assertThat(again.text("/detail"))
                .startsWith("priya withdrew this waiver at 20")
                .contains("…/checks");
    }

    @Test
    void anUnknownOneIsNotThereNorOneOfAnotherPostmortem() {
        String path = SamplePostmortems.approved();
        ApiResponse waiver = waive(priya, path, openThread(path));
        String other = SamplePostmortems.draft() + "/waivers/";

        for (String id : new String[] {UUID.randomUUID().toString(), waiver.text("/id"), "AI-12"}) {
            priya.post(other + id + "/withdraw", "*", REASON).expectProblem(404, "not-found");
            priya.get(other + id).expectProblem(404, "not-found");
        }
    }

    @Test
    void itIsHiddenWithARestrictedPostmortem() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:priya"));
        ApiResponse waiver = waive(priya, path, finding(ApiClient.as(Tokens.admin()), path, "COMPLETENESS"));

        olga.post(waiver.location() + "/withdraw", "\"7\"", REASON).expectProblem(404, "not-found");
        olga.get(waiver.location()).expectProblem(404, "not-found");
        withdraw(waiver).expect(200);
    }

    private String openThread(String path) {
        dana.post(path + "/comments", Map.of("text", "Really?")).expect(201);
        return finding(path, "OPEN_THREADS");
    }

    private static ApiResponse waive(ApiClient approver, String path, String finding) {
        return approver.post(path + "/waivers", Map.of("finding", finding, "reason", "Next quarter."))
                .expect(201);
    }

    private ApiResponse withdraw(ApiResponse waiver) {
        return priya.post(waiver.location() + "/withdraw", waiver.etag(), REASON);
    }

    private JsonNode auditEntry(String path) {
        for (JsonNode entry : dana.get(path + "/audit").expect(200).at("/items")) {
            if (entry.path("action").asText().equals("finding.waiver-withdrawn")) {
                return entry;
            }
        }
        throw new AssertionError("nothing is in the audit log");
    }

    private String finding(String path, String check) {
        return finding(dana, path, check);
    }

    private static String finding(ApiClient caller, String path, String check) {
        return check(caller, path, check).at("/findings/0/id").asText();
    }

    private JsonNode check(String path) {
        return check(dana, path, "OPEN_THREADS");
    }

    private static JsonNode check(ApiClient caller, String path, String name) {
        for (JsonNode check : caller.get(path + "/checks").expect(200).at("/items")) {
            if (check.path("check").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError(name + " is not among the checks");
    }
}
