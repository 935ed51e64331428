package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.DeadlineApi.ESCALATION;
import static dev.debrief.actions.action.web.DeadlineApi.REMINDER;
import static dev.debrief.actions.action.web.DeadlineApi.VERIFICATION;
import static dev.debrief.actions.action.web.DeadlineApi.count;
import static dev.debrief.actions.action.web.DeadlineApi.events;
import static dev.debrief.actions.action.web.DeadlineApi.moveTo;
import static dev.debrief.actions.action.web.DeadlineApi.timer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes after the due date and after the completion: levels of escalation, and the verification. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class EscalationTest {

    private static final String ONE_LEVEL = """
            {"reminderDays": [7, 3, 1, 0],
             "levels": [{"afterBusinessDays": 1, "defaultHandles": ["team:leads"]}]}
            """;

    private static final String TWO_LEVELS = """
            {"reminderDays": [7, 3, 1, 0],
             "levels": [{"afterBusinessDays": 1, "handlesByTeam": {"team:qa": ["user:kim"]},
                         "defaultHandles": ["team:leads"]},
                        {"afterBusinessDays": 3, "defaultHandles": ["user:ada", "team:leads"]}]}
            """;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    @Inject
    OrganisationClock time;

    @Inject
    BusinessCalendar calendar;

    private ActionItemApi items;
    private DeadlineApi timers;
    private LocalDate dueOn;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
        timers = new DeadlineApi(ticker);
        dueOn = time.today().plusDays(30);
    }

    @AfterEach
    void restorePolicies() {
        EscalationPolicyApi.restore();
        ActionPolicyApi.restore();
    }

    @Test
    void anOverdueItemReachesTheLevelsOneAfterTheOther() {
        EscalationPolicyApi.change(TWO_LEVELS).expect(200);
        String key = items.createAndGetKey(
                Map.of("status", "OPEN", "dueOn", dueOn.toString(), "owner", Map.of("handle", "team:qa")));
        assertThat(Instant.parse(DeadlineApi.get(key).text("/nextEscalation")))
                .isEqualTo(nineOn(calendar.businessDayAfter(dueOn, 1)));

        timers.fire(ESCALATION, key);
        JsonNode first = events(key).last("escalated");
        assertThat(first.at("/level").asInt()).isEqualTo(1);
        assertThat(first.at("/handles").toString()).isEqualTo("[\"user:kim\"]");
        assertThat(Instant.parse(first.at("/overdueSince").asText())).isEqualTo(time.endOf(dueOn));
        assertThat(DeadlineApi.get(key).at("/escalationLevel").asInt()).isEqualTo(1);
        assertThat(timer(ESCALATION, key)).contains(nineOn(calendar.businessDayAfter(dueOn, 3)));

        timers.fire(ESCALATION, key);
        assertThat(events(key).last("escalated").at("/handles").toString()).isEqualTo("[\"user:ada\",\"team:leads\"]");
        assertThat(count("escalated", key)).isEqualTo(2);
        assertThat(timer(ESCALATION, key)).isEmpty();
        assertThat(DeadlineApi.get(key).json().has("nextEscalation")).isFalse();

        moveTo(key, dueOn.plusDays(14));
        assertThat(DeadlineApi.get(key).at("/escalationLevel").asInt()).isZero();
        timers.fire(ESCALATION, key);
        assertThat(events(key).last("escalated").at("/level").asInt()).isEqualTo(1);
    }

    @Test
    void aPolicyThatIsMadeLaterAppliesToExistingDueDates() {
        String key = open();
        assertThat(timer(ESCALATION, key))
                .as("the built-in policy names nobody")
                .isEmpty();
        EscalationPolicyApi.change(TWO_LEVELS).expect(200);

        timers.applyPolicies();

        assertThat(timer(ESCALATION, key)).contains(nineOn(calendar.businessDayAfter(dueOn, 1)));
        timers.fire(ESCALATION, key);
        assertThat(events(key).last().at("/level").asInt()).isEqualTo(1);
    }

    @Test
    void aLevelThatIsAddedAfterTheLastOneIsReachedToo() {
        EscalationPolicyApi.change(ONE_LEVEL).expect(200);
        String key = open();
        timers.fire(ESCALATION, key);
        assertThat(timer(ESCALATION, key)).isEmpty();

        EscalationPolicyApi.change(TWO_LEVELS).expect(200);
        timers.applyPolicies();

        assertThat(timer(ESCALATION, key)).contains(nineOn(calendar.businessDayAfter(dueOn, 3)));
        EscalationPolicyApi.restore();
        timers.applyPolicies();
        assertThat(timer(ESCALATION, key)).as("no levels").isEmpty();
    }

    @Test
    void ofTheLevelsOfANewPolicyOnlyTheHighestOneIsPublished() {
        String key = open();
        EscalationPolicyApi.change(TWO_LEVELS).expect(200);

        timers.applyEscalationPolicyAt(key, nineOn(calendar.businessDayAfter(dueOn, 5)));

        assertThat(count("escalated", key)).isEqualTo(1);
        assertThat(events(key).last("escalated").at("/level").asInt()).isEqualTo(2);
        assertThat(DeadlineApi.get(key).at("/escalationLevel").asInt()).isEqualTo(2);
        assertThat(timer(ESCALATION, key)).isEmpty();
    }

    @Test
    void anItemThatOthersHaveLockedDoesNotHoldUpTheOthers() {
        String locked = open();
        String free = open();
        EscalationPolicyApi.change(TWO_LEVELS).expect(200);

        DeadlineApi.whileLocked(locked, () -> {
            for (int round = 0; round < 100 && timer(ESCALATION, free).isEmpty(); round++) {
                timers.applySomePolicies();
            }
            assertThat(timer(ESCALATION, free)).isPresent();
            assertThat(timer(ESCALATION, locked)).isEmpty();
        });
        timers.applyPolicies();

        assertThat(timer(ESCALATION, locked)).isPresent();
    }

    @Test
    void otherDaysOfRemindersApplyToExistingDueDates() {
        String key = open();

        EscalationPolicyApi.change("{\"reminderDays\": [], \"levels\": []}").expect(200);
        timers.applyPolicies();
        assertThat(timer(REMINDER, key)).isEmpty();
        EscalationPolicyApi.change("{\"reminderDays\": [14, 1], \"levels\": []}")
                .expect(200);
        timers.applyPolicies();
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(14)));
    }

    @Test
    void anObservationAppliesToWhatIsDoneAlready() {
        String key = items.createDoneBy(Tokens.contributor());
        assertThat(timer(VERIFICATION, key)).isEmpty();

        observe(14);
        timers.applyPolicies();

        assertThat(timer(VERIFICATION, key)).contains(nineOn(time.today().plusDays(14)));
    }

    @Test
    void aCommentKeepsTheTimers() {
        observe(14);
        String key = items.createDoneBy(Tokens.contributor());
        Instant other = nineOn(time.today().plusDays(20));
        DeadlineApi.makeDue(VERIFICATION, key, other.atOffset(ZoneOffset.UTC));

        ApiClient.as(Tokens.contributor())
                .post(pathOf(key) + "/comments", Map.of("text", "Is that enough?"))
                .expect(201);

        assertThat(timer(VERIFICATION, key)).contains(other);
    }

    @Test
    void whatIsFinishedIsNotEscalated() {
        EscalationPolicyApi.change(TWO_LEVELS).expect(200);
        String key = open();
        ActionItemApi.transition(Tokens.contributor(), key, "START", null).expect(200);
        ActionItemApi.transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
        assertThat(timer(ESCALATION, key)).isEmpty();

        ActionItemApi.transition(Tokens.approver(), key, "FIND_INEFFECTIVE", "No effect in the drill")
                .expect(200);
        assertThat(timer(ESCALATION, key)).isEmpty();
        assertThat(timer(REMINDER, key)).isEmpty();
    }

    @Test
    void aCompletedItemIsDueForVerificationAfterTheObservation() {
        observe(14);
        String key = items.createDoneBy(Tokens.contributor());
        LocalDate end = time.today().plusDays(14);
        assertThat(DeadlineApi.get(key).text("/verificationDueOn")).isEqualTo(end.toString());
        assertThat(timer(VERIFICATION, key)).contains(nineOn(end));

        timers.fire(VERIFICATION, key);
        JsonNode event = events(key).last();
        assertThat(event.at("/dueOn").asText()).isEqualTo(end.toString());
        assertThat(Instant.parse(event.at("/completedAt").asText()))
                .isEqualTo(Instant.parse(ActionItemApi.get(key).text("/statusSince")));
        ActionItemApi.patch(key, "{\"title\": \"Add edge case tests for discounts\"}")
                .expect(200);
        assertThat(timer(VERIFICATION, key)).isEmpty();
        assertThat(count("verification-due", key)).isEqualTo(1);

        ActionItemApi.transition(Tokens.contributor(), key, "UNDO_COMPLETE", "One case is missing")
                .expect(200);
        assertThat(DeadlineApi.get(key).json().has("verificationDueOn")).isFalse();
        ActionItemApi.transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
        timers.fire(VERIFICATION, key);
        assertThat(count("verification-due", key)).as("once per completion").isEqualTo(2);
    }

    @Test
    void aVerificationDisarmsTheTimer() {
        observe(14);
        String verified = items.createDoneBy(Tokens.contributor());
        ActionItemApi.transition(Tokens.approver(), verified, "VERIFY", "Seen in the drill")
                .expect(200);
        assertThat(timer(VERIFICATION, verified)).isEmpty();
    }

    @Test
    void aLongerObservationDefersTheVerification() {
        observe(14);
        String key = items.createDoneBy(Tokens.contributor());
        observe(30);

        timers.fire(VERIFICATION, key);

        assertThat(count("verification-due", key)).isZero();
        assertThat(timer(VERIFICATION, key)).contains(nineOn(time.today().plusDays(30)));
    }

    @Test
    void aDueDateOnADayOffIsFlagged() {
        LocalDate saturday = LocalDate.of(2035, 11, 24);
        String key = items.createAndGetKey(Map.of("dueOn", saturday.toString()));

        assertThat(DeadlineApi.get(key).at("/dayOff").asBoolean()).isTrue();
        assertThat(DeadlineApi.get(open()).at("/dayOff").asBoolean()).isEqualTo(!calendar.isBusinessDay(dueOn));
        assertThat(Instant.parse(DeadlineApi.get(key).text("/deadline"))).isEqualTo(time.endOf(saturday));
        ApiResponse none = DeadlineApi.get(items.createAndGetKey(Map.of()));
        assertThat(none.at("/dayOff").asBoolean()).isFalse();
        assertThat(none.json().has("deadline")).isFalse();
    }

    @Test
    void theDeadlineOfARestrictedItemIsHidden() {
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana");
        String key = restricted.createAndGetKey(Map.of("status", "OPEN"));
        String path = pathOf(key) + "/deadline";

        ApiClient.as(Tokens.reader()).get(path).expectProblem(404, "not-found");
        ApiClient.as(Tokens.contributor()).get(path).expect(200);
        ApiClient.as(Tokens.approver())
                .post(pathOf(key) + "/snooze", "\"987654\"", Map.of("until", "2035-11-15", "reason", "Why not"))
                .expectProblem(404, "not-found");
        ApiClient.as(Tokens.approver())
                .delete(pathOf(key) + "/snooze", "\"987654\"")
                .expectProblem(404, "not-found");
    }

    @Test
    void onlyAdminsChangeThePolicyAndItsLevelsAreInOrder() {
        EscalationPolicyApi.change(Tokens.approver(), TWO_LEVELS).expectProblem(403, "forbidden");
        assertThat(pointers(EscalationPolicyApi.change(
                        TWO_LEVELS.replace("\"afterBusinessDays\": 3", "\"afterBusinessDays\": 1"))))
                .containsExactly("#/levels/1/afterBusinessDays");
        ApiResponse changed = EscalationPolicyApi.change(TWO_LEVELS).expect(200);
        assertThat(changed.text("/levels/0/handlesByTeam/team:qa/0")).isEqualTo("user:kim");
        assertThat(EscalationPolicyApi.get().at("/levels/1/afterBusinessDays").asInt())
                .isEqualTo(3);
    }

    private String open() {
        return items.createAndGetKey(Map.of("status", "OPEN", "dueOn", dueOn.toString()));
    }

    private static void observe(int days) {
        ApiClient.as(Tokens.admin())
                .put(
                        ActionPolicyApi.PATH,
                        "*",
                        Map.of(
                                "ownerRequired", true,
                                "dueDateRequired", true,
                                "verifiedByAnother", true,
                                "observationDays", days))
                .expect(200);
    }

    private Instant nineOn(LocalDate day) {
        return day.atTime(9, 0).atZone(time.zone()).toInstant();
    }
}
