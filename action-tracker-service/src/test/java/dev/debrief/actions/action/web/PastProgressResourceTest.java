package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The progress of a postmortem as of a day. The calculation itself is tested without a service. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PastProgressResourceTest {

    private static final AtomicLong INCIDENTS = new AtomicLong(980_000);

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    FollowUpService followUps;

    @Inject
    OrganisationClock time;

    private ActionItemApi items;
    private LocalDate today;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
        today = time.today();
    }

    @Test
    void aDayToComeShowsWhatWillBeOverdueIfNothingChanges() {
        String soon = open(today.plusDays(3));
        String later = open(today.plusDays(10));
        open(today.plusDays(20));

        assertThat(overdue(today.plusDays(3))).isEmpty();
        assertThat(overdue(today.plusDays(4))).containsExactly(soon);
        ApiResponse progress = asOf(today.plusDays(11));
        assertThat(progress.texts("/overdueItems", "key")).containsExactly(soon, later);
        assertThat(progress.texts("/overdueItems", "dueOn"))
                .containsExactly(
                        today.plusDays(3).toString(), today.plusDays(10).toString());
        assertThat(progress.at("/overdue").asLong()).isEqualTo(2);
        assertThat(progress.at("/total").asLong()).isEqualTo(3);
        assertThat(progress.text("/asOf")).isEqualTo(today.plusDays(11).toString());
        assertThat(progress.json().has("recordedBy")).isFalse();
    }

    @Test
    void beforeTheItemsExistedThereWereNone() {
        open(today.plusDays(3));

        ApiResponse progress = asOf(today.minusDays(1));

        assertThat(progress.at("/total").asLong()).isZero();
        assertThat(progress.at("/overdueItems")).isEmpty();
        assertThat(progress.json().has("percentDone")).isFalse();
    }

    @Test
    void todayIsAsWithoutADay() {
        open(today.plusDays(3));
        open(today.minusDays(3));
        items.createDoneBy(Tokens.contributor());

        ApiResponse now =
                ActionItemApi.progress(Tokens.reader(), items.postmortemKey()).expect(200);
        ApiResponse asOf = asOf(today);

        for (String member : List.of("/total", "/done", "/verified", "/byStatus", "/overdue", "/percentDone")) {
            assertThat(asOf.at(member)).as(member).isEqualTo(now.at(member));
        }
        assertThat(now.json().has("asOf")).isFalse();
        assertThat(now.json().has("overdueItems")).isFalse();
    }

    @Test
    void aDateThatMovesIsCountedFromThenOn() {
        String key = open(today.plusDays(3));
        ActionItemApi.patch(key, "{\"dueOn\": \"%s\", \"dueDateReason\": \"Later\"}".formatted(today.plusDays(8)))
                .expect(200);

        assertThat(overdue(today.plusDays(5))).isEmpty();
        assertThat(overdue(today.plusDays(9))).containsExactly(key);
        assertThat(asOf(today).at("/dueDateMoves").asLong()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasRecordedByADayCounts() {
        open(today.plusDays(3));

        String query = "?asOf=" + today.plusDays(5) + "&recordedBy=";
        assertThat(progress(Tokens.reader(), query + today.minusDays(1))
                        .expect(200)
                        .at("/total")
                        .asLong())
                .isZero();
        ApiResponse recorded = progress(Tokens.reader(), query + today).expect(200);
        assertThat(recorded.at("/total").asLong()).isEqualTo(1);
        assertThat(recorded.text("/recordedBy")).isEqualTo(today.toString());
    }

    @Test
    void eachChangeOfStatusDueDateOrOwnerIsRecordedOnce() throws SQLException {
        String key = items.createAndGetKey(
                Map.of("status", "OPEN", "dueOn", today.plusDays(3).toString()));
        ActionItemApi.patch(key, "{\"title\": \"Another title\"}").expect(200);
        ActionItemApi.patch(key, "{\"owner\": {\"handle\": \"team:devops\"}}").expect(200);
        ActionItemApi.transition(Tokens.contributor(), key, "START", null).expect(200);

        assertThat(states(key))
                .endsWith(
                        "OPEN " + today.plusDays(3) + " team:qa",
                        "OPEN " + today.plusDays(3) + " team:devops",
                        "IN_PROGRESS " + today.plusDays(3) + " team:devops")
                .doesNotHaveDuplicates();
    }

    @Test
    void theStatesOfAFollowUpAreRecordedBeforeItHasAPostmortem() throws SQLException {
        UUID followUp = Ids.next();
        followUps.suggest(
                new IncidentUpdate(
                        Ids.next(),
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
                        "Alert on failed payments",
                        null,
                        new Owner("team:qa", "QA Team"),
                        "PagerDuty",
                        null,
                        Instant.parse("2024-11-15T11:00:00Z")));
        String key = ActionItemApi.get(followUp.toString()).text("/key");

        ActionItemApi.patch(key, "{\"dueOn\": \"2035-01-10\"}").expect(200);

        assertThat(states(key)).containsExactly("PROPOSED none team:qa", "PROPOSED 2035-01-10 team:qa");
    }

    @Test
    void whoMayNotSeeThePostmortemSeesNoProgress() {
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana");
        String path = "/api/v1/postmortems/" + restricted.postmortemKey() + "/progress?asOf=" + today;

        ApiClient.as(Tokens.as("olaf", "approver")).get(path).expectProblem(404, "not-found");
        ApiClient.as(Tokens.as("dana", "reader")).get(path).expect(200);
    }

    @ParameterizedTest
    @CsvSource({"?recordedBy=2024-12-01, recordedBy", "?asOf=yesterday, asOf", "?asOf=1999-12-31, asOf"})
    void whatIsNoDayIsRefused(String query, String pointer) {
        assertThat(ActionItemApi.pointers(progress(Tokens.reader(), query))).containsExactly(pointer);
    }

    private String open(LocalDate dueOn) {
        return items.createAndGetKey(Map.of("status", "OPEN", "dueOn", dueOn.toString()));
    }

    private List<String> overdue(LocalDate day) {
        return asOf(day).texts("/overdueItems", "key");
    }

    private ApiResponse asOf(LocalDate day) {
        return progress(Tokens.reader(), "?asOf=" + day).expect(200);
    }

    private ApiResponse progress(String token, String query) {
        return ApiClient.as(token).get("/api/v1/postmortems/" + items.postmortemKey() + "/progress" + query);
    }

    private static List<String> states(String key) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement(
                        "SELECT state.status || ' ' || coalesce(CAST(state.due_on AS varchar), 'none') || ' '"
                                + " || state.owner_handle"
                                + " FROM action_item_state state JOIN action_item item ON item.id = state.action_item_id"
                                + " WHERE 'AI-' || item.number = ? ORDER BY state.id")) {
            select.setString(1, key);
            List<String> states = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    states.add(rows.getString(1));
                }
            }
            return states;
        }
    }
}
