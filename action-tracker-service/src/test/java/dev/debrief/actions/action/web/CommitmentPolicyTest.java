package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.action.WordingCheck;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a policy can ask of a commitment beyond the built-in one. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CommitmentPolicyTest {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    BusinessCalendar calendar;

    @Inject
    OrganisationClock time;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @AfterEach
    void restorePolicy() {
        ActionPolicyApi.restore();
    }

    @Test
    void aMemberThatIsLeftOutHasItsBuiltInValue() {
        ApiResponse changed = change(Map.of("dueBusinessDays", Map.of("HIGHEST", 2)));

        assertThat(changed.at("/successMeasureRequired").asBoolean()).isFalse();
        assertThat(changed.at("/dueDateByPolicy").asBoolean()).isFalse();
        assertThat(changed.at("/observationDays").asInt()).isZero();
        assertThat(changed.at("/blockingQualityRules")).isEmpty();
        assertThat(changed.at("/dueBusinessDaysBySeverity")).isEmpty();
        assertThat(changed.at("/dueBusinessDays").toString())
                .isEqualTo("{\"HIGHEST\":2,\"HIGH\":10,\"MEDIUM\":20,\"LOW\":40}");
        assertThat(ActionItemApi.pointers(send(Map.of("dueBusinessDays", Map.of("HIGH", 0)))))
                .hasSize(1);
        send(Map.of("dueBusinessDays", Map.of("URGENT", 1))).expectProblem(400, "validation-failed");
        send(Map.of("observationDays", -1)).expectProblem(400, "validation-failed");
        send(Map.of("blockingQualityRules", List.of("No Rule"))).expectProblem(400, "validation-failed");
        send(Map.of("dueBusinessDaysBySeverity", Map.of("HIGH", Map.of("LOW", 0))))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void aSuccessMeasureCanBeRequired() {
        change(Map.of("successMeasureRequired", true));
        Map<String, Object> open = items.validRequest(Map.of("status", "OPEN"));

        assertThat(create(Tokens.contributor(), open)
                        .expectProblem(409, "commitment-incomplete")
                        .texts("/missing"))
                .containsExactly("successMeasure");
        open.put("successMeasure", "No failure in June");
        create(Tokens.contributor(), open).expect(201);
    }

    @Test
    void aCommitmentWithoutADueDateGetsTheOneOfThePolicy() {
        change(Map.of("dueDateByPolicy", true, "dueBusinessDays", Map.of("HIGH", 3)));
        String key = items.createAndGetKey(Map.of("owner", Map.of("handle", "team:qa"), "priority", "HIGH"));
        assertThat(get(key).json().has("dueOn")).isFalse();

        ApiResponse open = transition(Tokens.contributor(), key, "COMMIT", null).expect(200);

        String day = calendar.businessDayAfter(time.today(), 3).toString();
        assertThat(open.text("/dueOn")).isEqualTo(day);
        assertThat(open.text("/dueDateReason")).isEqualTo("Set by the policy: 3 business days for priority HIGH.");
        assertThat(open.at("/dueDateMoves").asInt()).isZero();
        assertThat(open.text("/status")).isEqualTo("OPEN");
        PublishedEvents events = PublishedEvents.about(open.text("/id"));
        assertThat(events.names()).containsExactly("proposed", "assigned", "rescheduled", "committed");
        assertThat(events.last().at("/actionItem/dueOn").asText()).isEqualTo(day);

        Map<String, Object> created = items.validRequest();
        created.put("status", "IN_PROGRESS");
        created.put("owner", Map.of("handle", "team:qa"));
        ApiResponse started = create(Tokens.contributor(), created).expect(201);
        assertThat(started.text("/dueOn"))
                .isEqualTo(calendar.businessDayAfter(time.today(), 20).toString());
        assertThat(started.text("/dueDateReason"))
                .isEqualTo("Set by the policy: 20 business days for priority MEDIUM.");
    }

    /** The incident of these items has the severity HIGH. */
    @Test
    void theSeverityOfTheIncidentCanMakeTheDueDateEarlier() {
        change(Map.of(
                "dueDateByPolicy",
                true,
                "dueBusinessDaysBySeverity",
                Map.of("HIGH", Map.of("MEDIUM", 1), "CRITICAL", Map.of("HIGH", 1))));

        String medium = items.createAndGetKey(Map.of("owner", Map.of("handle", "team:qa")));
        String high = items.createAndGetKey(Map.of("owner", Map.of("handle", "team:qa"), "priority", "HIGH"));

        ApiResponse committed =
                transition(Tokens.contributor(), medium, "COMMIT", null).expect(200);
        assertThat(committed.text("/dueOn"))
                .isEqualTo(calendar.businessDayAfter(time.today(), 1).toString());
        assertThat(committed.text("/dueDateReason"))
                .isEqualTo("Set by the policy: 1 business day for priority MEDIUM and severity HIGH.");
        assertThat(transition(Tokens.contributor(), high, "COMMIT", null)
                        .expect(200)
                        .text("/dueOn"))
                .isEqualTo(calendar.businessDayAfter(time.today(), 10).toString());
    }

    @Test
    void aPolicyNamesOnlyRulesThatExist() {
        ApiResponse refused = send(Map.of("blockingQualityRules", List.of("vague", "weak-controls")));

        assertThat(ActionItemApi.pointers(refused)).containsExactly("#/blockingQualityRules");
        assertThat(refused.text("/errors/0/detail"))
                .startsWith("has the unknown rule weak-controls")
                .contains("due-date-day-off", "missing-owner", "weak-control");
    }

    @Test
    void findingsOfTheRulesInThePolicyRefuseTheCommitment() {
        String key = items.createAndGetKey(
                Map.of("title", "Test it perhaps", "owner", Map.of("handle", "team:qa"), "dueOn", "2035-11-22"));
        change(Map.of("blockingQualityRules", List.of(WordingCheck.RULE)));

        ApiResponse refused =
                transition(Tokens.contributor(), key, "COMMIT", null).expectProblem(409, "commitment-blocked");
        assertThat(refused.texts("/findings", "ruleId")).containsExactly(WordingCheck.RULE);
        assertThat(refused.texts("/findings", "message")).containsExactly("It says perhaps.");
        assertThat(refused.text("/detail"))
                .isEqualTo(key + " has findings that the policy does not accept: It says perhaps.");
        create(Tokens.contributor(), items.validRequest(Map.of("title", "Or perhaps that", "status", "OPEN")))
                .expectProblem(409, "commitment-blocked");
        ActionPolicyApi.restore();
        transition(Tokens.contributor(), key, "COMMIT", null).expect(200);
    }

    private static ApiResponse change(Map<String, Object> members) {
        return send(members).expect(200);
    }

    private static ApiResponse send(Map<String, Object> members) {
        Map<String, Object> body =
                new HashMap<>(Map.of("ownerRequired", true, "dueDateRequired", true, "verifiedByAnother", true));
        body.putAll(members);
        return ApiClient.as(Tokens.admin()).put(ActionPolicyApi.PATH, "*", body);
    }
}
