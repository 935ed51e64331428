package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.DeadlineApi.ESCALATION;
import static dev.debrief.actions.action.web.DeadlineApi.REMINDER;
import static dev.debrief.actions.action.web.DeadlineApi.count;
import static dev.debrief.actions.action.web.DeadlineApi.endSnooze;
import static dev.debrief.actions.action.web.DeadlineApi.events;
import static dev.debrief.actions.action.web.DeadlineApi.moveTo;
import static dev.debrief.actions.action.web.DeadlineApi.snooze;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders before the due date, and snoozes. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ReminderTest {

    private static final String ONE_LEVEL = """
            {"reminderDays": [7, 3, 1, 0],
             "levels": [{"afterBusinessDays": 1, "defaultHandles": ["team:leads"]}]}
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
        EscalationPolicyApi.change(ONE_LEVEL).expect(200);
    }

    @AfterEach
    void restorePolicy() {
        EscalationPolicyApi.restore();
    }

    @Test
    void theOwnerIsRemindedOnEachStepUntilTheDueDate() {
        String key = open();
        assertThat(nextReminder(key)).contains(nineOn(dueOn.minusDays(7)));

        for (int daysLeft : new int[] {7, 3, 1, 0}) {
            assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(daysLeft)));
            timers.fire(REMINDER, key);
            JsonNode event = events(key).last();
            assertThat(event.at("/daysLeft").asInt()).isEqualTo(daysLeft);
            assertThat(event.at("/dueOn").asText()).isEqualTo(dueOn.toString());
            assertThat(event.at("/actionItem/dueOn").asText()).isEqualTo(dueOn.toString());
        }

        assertThat(count("due-soon", key)).isEqualTo(4);
        assertThat(timer(REMINDER, key)).isEmpty();
        assertThat(DeadlineApi.get(key).at("/remindersSent").asInt()).isEqualTo(4);
        assertThat(nextReminder(key)).isEmpty();
        ApiResponse history =
                ApiClient.as(Tokens.reader()).get(pathOf(key) + "/history").expect(200);
        assertThat(history.text("/items/0/action")).isEqualTo("action-item.reminded");
        assertThat(history.text("/items/0/actor")).isEqualTo("system:action-tracker-service");
    }

    @Test
    void afterADowntimeOneReminderIsSent() {
        String key = open();

        timers.fireAt(REMINDER, key, nineOn(dueOn.minusDays(2)));

        assertThat(count("due-soon", key)).isEqualTo(1);
        assertThat(events(key).last().at("/daysLeft").asInt()).isEqualTo(2);
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(1)));
    }

    @Test
    void nobodyIsRemindedAfterTheDueDate() {
        String key = open();

        timers.fireAt(REMINDER, key, time.endOf(dueOn));

        assertThat(count("due-soon", key)).isZero();
        assertThat(timer(REMINDER, key)).isEmpty();
    }

    @Test
    void severalTickersSendEachReminderOnce() {
        List<String> keys = IntStream.range(0, 20).mapToObj(i -> open()).toList();
        keys.forEach(key -> DeadlineApi.makeDue(REMINDER, key, null));

        Stream.generate(() -> CompletableFuture.runAsync(ticker::fireDue))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);
        ticker.fireDue();

        assertThat(keys).allSatisfy(key -> assertThat(count("due-soon", key)).isEqualTo(1));
    }

    @Test
    void onlyWhatTheTeamHasCommittedToAndIsNotFinishedIsReminded() {
        String proposed = items.createAndGetKey(Map.of("dueOn", dueOn.toString()));
        assertThat(timer(REMINDER, proposed)).isEmpty();
        assertThat(nextReminder(proposed)).isEmpty();

        String key = open();
        ActionItemApi.transition(Tokens.contributor(), key, "START", null).expect(200);
        ActionItemApi.transition(Tokens.contributor(), key, "BLOCK", "No environment")
                .expect(200);
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(7)));

        ActionItemApi.transition(Tokens.contributor(), key, "DROP", "Not needed")
                .expect(200);
        assertThat(timer(REMINDER, key)).isEmpty();
        assertThat(timer(ESCALATION, key)).isEmpty();
    }

    @Test
    void aChangedDateReplacesTheTimers() {
        String key = open();
        timers.fire(REMINDER, key);
        LocalDate later = dueOn.plusDays(14);

        ActionItemApi.patch(key, "{\"dueOn\": \"" + later + "\", \"dueDateReason\": \"No environment\"}")
                .expect(200);

        assertThat(timer(REMINDER, key)).contains(nineOn(later.minusDays(7)));
        assertThat(timer(ESCALATION, key)).contains(nineOn(calendar.businessDayAfter(later, 1)));
        ApiResponse deadline = DeadlineApi.get(key);
        assertThat(deadline.at("/remindersSent").asInt()).isZero();
        assertThat(deadline.at("/dueDateMoves").asInt()).isEqualTo(1);
        assertThat(deadline.text("/dueOn")).isEqualTo(later.toString());
        timers.fire(REMINDER, key);
        assertThat(events(key).last().at("/dueOn").asText()).isEqualTo(later.toString());
    }

    @Test
    void aDateThatReturnsContinuesWhereItWas() {
        String key = open();
        timers.fire(REMINDER, key);
        moveTo(key, dueOn.plusDays(14));
        moveTo(key, dueOn);

        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(3)));
        assertThat(DeadlineApi.get(key).at("/remindersSent").asInt()).isEqualTo(1);
    }

    @Test
    void otherChangesKeepTheTimers() {
        String key = open();
        timers.fire(REMINDER, key);
        Optional<Instant> before = timer(REMINDER, key);

        ActionItemApi.patch(key, "{\"title\": \"Add edge case tests for discounts\"}")
                .expect(200);

        assertThat(timer(REMINDER, key)).isEqualTo(before);
    }

    @Test
    void aSnoozeHoldsBackRemindersAndIsCountedAndShown() {
        String key = open();
        LocalDate until = dueOn.minusDays(2);

        ApiResponse snoozed = snooze(key, until, "The vendor answers first").expect(200);

        assertThat(snoozed.text("/snoozedUntil")).isEqualTo(until.toString());
        assertThat(snoozed.text("/snoozeReason")).isEqualTo("The vendor answers first");
        assertThat(snoozed.at("/snoozes").asInt()).isEqualTo(1);
        assertThat(snoozed.etag())
                .as("the item has not changed")
                .isEqualTo(ActionItemApi.get(key).etag());
        assertThat(timer(REMINDER, key)).contains(nineOn(until));
        assertThat(timer(ESCALATION, key))
                .as("it is not held back")
                .contains(nineOn(calendar.businessDayAfter(dueOn, 1)));
        assertThat(snooze(key, until, "The vendor answers first")
                        .expect(200)
                        .at("/snoozes")
                        .asInt())
                .as("the same again")
                .isEqualTo(1);

        timers.fire(REMINDER, key);
        assertThat(count("due-soon", key)).isEqualTo(1);
        assertThat(events(key).last().at("/daysLeft").asInt()).isEqualTo(2);
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(1)));
    }

    @Test
    void anotherSnoozeReplacesItAndEndingItResumesReminders() {
        String key = open();
        snooze(key, dueOn.minusDays(2), "The vendor answers first").expect(200);

        assertThat(snooze(key, dueOn.minusDays(5), "Sooner")
                        .expect(200)
                        .at("/snoozes")
                        .asInt())
                .isEqualTo(2);
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(5)));
        endSnooze(key).expect(204);

        ApiResponse deadline = DeadlineApi.get(key);
        assertThat(deadline.json().has("snoozedUntil")).isFalse();
        assertThat(deadline.at("/snoozes").asInt()).isEqualTo(2);
        assertThat(timer(REMINDER, key)).contains(nineOn(dueOn.minusDays(7)));
        endSnooze(key).expect(204);
        ApiResponse history =
                ApiClient.as(Tokens.reader()).get(pathOf(key) + "/history").expect(200);
        assertThat(history.texts("/items", "action"))
                .startsWith("action-item.snooze-ended", "action-item.snoozed", "action-item.snoozed");
        assertThat(history.text("/items/1/after/reason")).isEqualTo("Sooner");
    }

    @Test
    void aNewDueDateEndsTheSnooze() {
        String key = open();
        snooze(key, dueOn.minusDays(2), "The vendor answers first").expect(200);

        LocalDate later = dueOn.plusDays(14);
        moveTo(key, later);

        assertThat(DeadlineApi.get(key).json().has("snoozedUntil")).isFalse();
        assertThat(timer(REMINDER, key)).contains(nineOn(later.minusDays(7)));
    }

    @Test
    void aSnoozeEndsAfterTodayAndNotAfterTheDueDate() {
        String key = open();

        assertThat(pointers(snooze(key, time.today(), "Too early"))).containsExactly("#/until");
        assertThat(pointers(snooze(key, dueOn.plusDays(1), "Too late"))).containsExactly("#/until");
        snooze(key, time.today().plusDays(1), "In time").expect(200);
        snooze(key, dueOn, "In time").expect(200);
    }

    @Test
    void withoutRemindersThereIsNothingToSnooze() {
        String proposed = items.createAndGetKey(Map.of("dueOn", dueOn.toString()));
        snooze(proposed, dueOn.minusDays(2), "Why not").expectProblem(409, "not-reminded");
        String done = items.createDoneBy(Tokens.contributor());
        snooze(done, dueOn.minusDays(2), "Why not").expectProblem(409, "not-reminded");
    }

    private String open() {
        return items.createAndGetKey(Map.of("status", "OPEN", "dueOn", dueOn.toString()));
    }

    private static Optional<Instant> nextReminder(String key) {
        ApiResponse deadline = DeadlineApi.get(key);
        return deadline.json().has("nextReminder")
                ? Optional.of(Instant.parse(deadline.text("/nextReminder")))
                : Optional.empty();
    }

    private Instant nineOn(LocalDate day) {
        return day.atTime(9, 0).atZone(time.zone()).toInstant();
    }
}
