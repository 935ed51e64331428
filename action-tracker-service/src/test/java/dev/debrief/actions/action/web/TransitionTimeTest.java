package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.pathOf;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.DeadlineApi.VERIFICATION;
import static dev.debrief.actions.action.web.DeadlineApi.count;
import static dev.debrief.actions.action.web.DeadlineApi.events;
import static dev.debrief.actions.action.web.DeadlineApi.timer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.actions.action.FollowUpService;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.content.SuggestedFollowUp;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transitions that are recorded days after they happened. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TransitionTimeTest {

    private static final AtomicLong INCIDENTS = new AtomicLong(950_000);

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    FollowUpService followUps;

    @Inject
    TimerTicker ticker;

    @Inject
    OrganisationClock time;

    @Inject
    Clock clock;

    private ActionItemApi items;
    private String key;

    /** A follow-up that was noted ten days ago. */
    @BeforeEach
    void suggestFollowUp() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
        UUID followUp = Ids.next();
        followUps.suggest(
                new IncidentUpdate(
                        items.incidentId(),
                        1,
                        INCIDENTS.incrementAndGet(),
                        "Checkout fails",
                        Severity.HIGH,
                        Visibility.OPEN,
                        List.of(),
                        null,
                        List.of("checkout"),
                        IncidentTimes.UNKNOWN),
                new SuggestedFollowUp(
                        followUp,
                        "Alert on failed payments per promotion",
                        null,
                        new Owner("team:qa", "QA Team"),
                        "PagerDuty",
                        null,
                        noon(10)));
        key = get(followUp.toString()).expect(200).text("/key");
        ActionItemApi.patch(key, "{\"dueOn\": \"" + time.today().minusDays(7) + "\"}")
                .expect(200);
    }

    @AfterEach
    void restorePolicy() {
        ActionPolicyApi.restore();
    }

    @Test
    void aTransitionShowsWhenItHappenedAndItsHistoryWhenItWasRecorded() {
        Instant before = clock.instant();
        perform("COMMIT", noon(9)).expect(200);
        perform("START", noon(8)).expect(200);

        ApiResponse done = perform("COMPLETE", noon(6)).expect(200);

        assertThat(Instant.parse(done.text("/statusSince"))).isEqualTo(noon(6));
        assertThat(Instant.parse(done.text("/updatedAt"))).isAfterOrEqualTo(before);
        JsonNode event = events(key).last();
        assertThat(Instant.parse(event.at("/at").asText())).isEqualTo(noon(6));
        ApiResponse history =
                ApiClient.as(Tokens.reader()).get(pathOf(key) + "/history").expect(200);
        assertThat(history.text("/items/0/action")).isEqualTo("action-item.completed");
        assertThat(Instant.parse(history.text("/items/0/at"))).isAfterOrEqualTo(before);
        assertThat(Instant.parse(history.text("/items/0/before/statusSince"))).isEqualTo(noon(8));
        assertThat(Instant.parse(history.text("/items/0/after/statusSince"))).isEqualTo(noon(6));
    }

    @Test
    void theProgressOfAPastDayHasTheStatusThatWasInEffect() {
        perform("COMMIT", noon(9)).expect(200);
        perform("START", noon(8)).expect(200);
        perform("COMPLETE", noon(6)).expect(200);

        assertThat(statusOn(11)).isEqualTo("none");
        assertThat(statusOn(10)).isEqualTo("PROPOSED");
        assertThat(statusOn(9)).isEqualTo("OPEN");
        assertThat(statusOn(7)).isEqualTo("IN_PROGRESS");
        assertThat(statusOn(6)).isEqualTo("DONE");
        assertThat(progress("?asOf=" + day(6)).at("/done").asInt()).isEqualTo(1);
        assertThat(progress("?asOf=" + day(6) + "&recordedBy=" + day(1))
                        .at("/total")
                        .asInt())
                .as("it is recorded today")
                .isZero();
        assertThat(progress("?asOf=" + day(6) + "&recordedBy=" + day(0))
                        .at("/done")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTimeBeforeTheLastTransitionOrInTheFutureIsRefused() {
        assertThat(pointers(perform("COMMIT", noon(11)))).containsExactly("#/at");
        perform("COMMIT", noon(9)).expect(200);
        ApiResponse early = perform("START", noon(9).minusSeconds(1));
        assertThat(pointers(early)).containsExactly("#/at");
        assertThat(early.text("/detail")).contains(key + " has been OPEN since " + noon(9), "leave out at for now");
        ApiResponse late = perform("START", clock.instant().plusSeconds(600));
        assertThat(pointers(late)).containsExactly("#/at");
        assertThat(late.text("/errors/0/detail")).contains("is in the future");
        assertThat(get(key).text("/status")).isEqualTo("OPEN");

        ApiResponse started = perform("START", clock.instant().plusSeconds(200)).expect(200);
        assertThat(Instant.parse(started.text("/statusSince"))).isBeforeOrEqualTo(clock.instant());
        ActionItemApi.transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
    }

    @Test
    void theTimeHasAnyOffset() {
        Map<String, Object> commit = Map.of("transition", "COMMIT", "at", day(9) + "T14:30:00+02:30");

        ApiResponse committed =
                ActionItemApi.transition(Tokens.contributor(), key, commit).expect(200);

        assertThat(Instant.parse(committed.text("/statusSince"))).isEqualTo(noon(9));
    }

    @Test
    void theObservationCountsFromTheCompletion() {
        observe(14);
        complete(noon(6));

        LocalDate end = LocalDate.ofInstant(noon(6), time.zone()).plusDays(14);
        assertThat(DeadlineApi.get(key).text("/verificationDueOn")).isEqualTo(end.toString());
        assertThat(timer(VERIFICATION, key))
                .contains(end.atTime(9, 0).atZone(time.zone()).toInstant());
    }

    @Test
    void anObservationThatIsOverAlreadyMakesTheVerificationDueAtOnce() {
        observe(3);
        complete(noon(6));

        ticker.fireDue();

        JsonNode event = events(key).last();
        assertThat(Instant.parse(event.at("/completedAt").asText())).isEqualTo(noon(6));
        assertThat(event.at("/dueOn").asText())
                .isEqualTo(LocalDate.ofInstant(noon(6), time.zone()).plusDays(3).toString());
        assertThat(count("verification-due", key)).isEqualTo(1);
    }

    private void complete(Instant at) {
        perform("COMMIT", noon(9)).expect(200);
        perform("START", noon(8)).expect(200);
        perform("COMPLETE", at).expect(200);
    }

    private ApiResponse perform(String transition, Instant at) {
        return ActionItemApi.transition(
                Tokens.contributor(), key, Map.of("transition", transition, "at", at.toString()));
    }

    /** The status of the item on a day. */
    private String statusOn(int daysAgo) {
        return progress("?asOf=" + day(daysAgo)).at("/byStatus").properties().stream()
                .filter(count -> count.getValue().asInt() == 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("none");
    }

    private ApiResponse progress(String query) {
        return ApiClient.as(Tokens.reader())
                .get("/api/v1/postmortems/" + items.postmortemKey() + "/progress" + query)
                .expect(200);
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

    private LocalDate day(int daysAgo) {
        return time.today().minusDays(daysAgo);
    }

    /** Noon in UTC. */
    private Instant noon(int daysAgo) {
        return Instant.parse(day(daysAgo) + "T12:00:00Z");
    }
}
