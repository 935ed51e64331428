package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static dev.debrief.actions.action.web.DeadlineApi.REMINDER;
import static dev.debrief.actions.action.web.DeadlineApi.events;
import static dev.debrief.actions.action.web.DeadlineApi.timer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way out of a verdict: which incident it names, and the deadline that it starts. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurTest {

    private static final AtomicLong NUMBERS = new AtomicLong(990_000);
    private static final Instant BEGAN = Instant.parse("2024-11-15T10:15:00Z");
    private static final Instant LATER = Instant.parse("2025-01-14T10:15:00Z");

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    IncidentProjectionService incidents;

    @Inject
    OrganisationClock time;

    @Inject
    BusinessCalendar calendar;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
        report(items.incidentId(), BEGAN, IncidentKind.INCIDENT, false);
    }

    @Test
    void aVerdictIsLeftOnlyByARecurrence() {
        String later = later();
        String key = verified("2035-11-22");

        for (String other : List.of("START", "UNDO_COMPLETE", "DROP", "COMMIT", "COMPLETE")) {
            transition(Tokens.approver(), key, other, "Because").expectProblem(409, "transition-not-allowed");
        }
        transition(Tokens.contributor(), key, recurIn(later)).expectProblem(403, "forbidden");
        for (Map<String, Object> invalid : List.<Map<String, Object>>of(
                Map.of("transition", "RECUR", "reason", "Again"),
                Map.of("transition", "RECUR", "recurredIn", later),
                Map.of("transition", "RECUR", "reason", "Again", "recurredIn", "INC-42"),
                Map.of("transition", "RECUR", "reason", "Again", "recurredIn", "yesterday"),
                Map.of("transition", "VERIFY", "reason", "Again", "recurredIn", later))) {
            transition(Tokens.approver(), key, invalid).expect(invalid.containsValue("VERIFY") ? 409 : 400);
        }
        ApiResponse reopened =
                transition(Tokens.approver(), key, recurIn(later)).expect(200);
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(reopened.text("/recurredIn")).isEqualTo(later);

        assertThat(events(key).last("reopened").at("/recurredIn").asText()).isEqualTo(later);
    }

    @Test
    void onlyALaterIncidentThatTheCallerSeesIsNamed() {
        String key = verified("2035-11-22");

        for (String refused : List.of(
                "INC-987654321",
                report(Ids.next(), LATER, IncidentKind.DRILL, false),
                report(Ids.next(), LATER, IncidentKind.NEAR_MISS, false),
                report(Ids.next(), LATER, IncidentKind.INCIDENT, true),
                report(Ids.next(), BEGAN, IncidentKind.INCIDENT, false),
                report(Ids.next(), BEGAN.minusSeconds(60), IncidentKind.INCIDENT, false),
                report(Ids.next(), LATER, IncidentKind.INCIDENT, false, "user:kim"))) {
            assertThat(pointers(transition(Tokens.approver(), key, recurIn(refused))))
                    .as(refused)
                    .containsExactly("#/recurredIn");
        }
        assertThat(get(key).text("/status")).isEqualTo("VERIFIED");
        assertThat(transition(Tokens.approver(), key, recurIn("INC-987654321")).text("/detail"))
                .startsWith("Incident INC-987654321 is unknown.");

        String seen = report(Ids.next(), LATER, IncidentKind.INCIDENT, false, "user:priya");
        transition(Tokens.approver(), key, recurIn(seen)).expect(200);
    }

    @Test
    void whereItIsNotAllowedTheIncidentDoesNotMatter() {
        String key = items.createAndGetKey(Map.of("status", "OPEN"));

        transition(Tokens.approver(), key, recurIn("INC-987654321")).expectProblem(409, "transition-not-allowed");
    }

    @Test
    void workThatBeginsAgainHasADueDateAhead() {
        String key = verified("2024-11-22");

        ApiResponse reopened =
                transition(Tokens.approver(), key, recurIn(later())).expect(200);

        LocalDate dueOn = calendar.businessDayAfter(time.today(), 20);
        assertThat(reopened.text("/dueOn")).isEqualTo(dueOn.toString());
        assertThat(reopened.text("/dueDateReason"))
                .isEqualTo("It happened again. Set by the policy: 20 business days for priority MEDIUM.");
        assertThat(reopened.at("/dueDateMoves").asInt()).as("nobody was late").isZero();
        assertThat(reopened.at("/overdue").asBoolean()).isFalse();
        assertThat(events(key).names()).endsWith("verified", "reopened", "rescheduled", "recurred");
        assertThat(events(key).last("rescheduled").at("/previousDueOn").asText())
                .isEqualTo("2024-11-22");
        assertThat(timer(REMINDER, key))
                .contains(dueOn.minusDays(7).atTime(9, 0).atZone(time.zone()).toInstant());
        assertThat(timer("action-item-overdue", key)).contains(time.endOf(dueOn));
    }

    @Test
    void aDueDateThatIsStillAheadStays() {
        String key = verified("2035-11-22");

        ApiResponse reopened =
                transition(Tokens.approver(), key, recurIn(later())).expect(200);

        assertThat(reopened.text("/dueOn")).isEqualTo("2035-11-22");
        assertThat(reopened.json().has("dueDateReason")).isFalse();
        assertThat(events(key).names()).endsWith("verified", "reopened", "recurred");
    }

    private String verified(String dueOn) {
        String key = items.createAndGetKey(Map.of("status", "IN_PROGRESS", "dueOn", dueOn));
        transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
        transition(Tokens.approver(), key, "VERIFY", "No failure since").expect(200);
        return key;
    }

    private static Map<String, Object> recurIn(String incident) {
        return Map.of("transition", "RECUR", "reason", "It failed again", "recurredIn", incident);
    }

    private String later() {
        return report(Ids.next(), LATER, IncidentKind.INCIDENT, false);
    }

    /** An incident of a service of its own; returns its key. @param audience of a restricted one */
    private String report(UUID id, Instant began, IncidentKind kind, boolean cancelled, String... audience) {
        long number = NUMBERS.incrementAndGet();
        incidents.apply(new IncidentUpdate(
                id,
                1,
                number,
                "Checkout fails",
                Severity.HIGH,
                audience.length == 0 ? Visibility.OPEN : Visibility.RESTRICTED,
                List.of(audience),
                null,
                List.of("service-" + id),
                new IncidentTimes(began, null, null, null, null),
                kind,
                cancelled,
                false,
                null));
        return "INC-" + number;
    }
}
