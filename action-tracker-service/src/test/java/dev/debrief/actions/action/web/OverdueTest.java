package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.TimerTicker;
import dev.debrief.platform.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The organisation of these tests is in Berlin, see microprofile-config.properties; JVM and database use other time
 * zones.
 */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class OverdueTest {

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    @Inject
    OrganisationClock time;

    @Inject
    Timers timers;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-11-22, 2024-11-22T23:00:00Z",
        "2024-06-30, 2024-06-30T22:00:00Z",
        // Daylight saving begins and ends within these days.
        "2024-03-31, 2024-03-31T22:00:00Z",
        "2024-10-27, 2024-10-27T23:00:00Z"
    })
    void aDueDateEndsWithItsDayInTheZoneOfTheOrganisation(String dueOn, String end) {
        String key = createDueOn(dueOn);

        ApiResponse item = ActionItemApi.get(key);
        assertThat(item.text("/dueOn")).isEqualTo(dueOn);
        assertThat(item.at("/overdue").asBoolean()).isTrue();
        assertThat(item.text("/overdueSince")).isEqualTo(end);
        ticker.fireDue();

        var event = PublishedEvents.about(ActionItemApi.get(key).text("/id")).last();
        assertThat(event.at("/dueOn").asText()).isEqualTo(dueOn);
        assertThat(event.at("/overdueSince").asText()).isEqualTo(end);
        assertThat(event.at("/actionItem/dueOn").asText()).isEqualTo(dueOn);
    }

    @Test
    void anItemIsNotOverdueOnItsDueDayAndIsOnTheNext() {
        LocalDate today = time.today();
        String dueToday = items.createAndGetKey(Map.of("dueOn", today.toString()));
        String dueYesterday = createDueOn(today.minusDays(1).toString());

        ticker.fireDue();

        assertThat(overdueEventCount(dueToday)).isZero();
        assertThat(overdueEventCount(dueYesterday)).isEqualTo(1);
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey(), "overdue", "true")))
                .containsExactly(dueYesterday);
    }

    @Test
    void twoTickersPublishEachItemOnce() {
        List<String> keys =
                IntStream.range(0, 20).mapToObj(i -> createDueOn("2024-11-22")).toList();

        Stream.generate(() -> CompletableFuture.runAsync(ticker::fireDue))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        ticker.fireDue();

        assertThat(keys).allSatisfy(key -> assertThat(overdueEventCount(key)).isEqualTo(1));
    }

    @Test
    void aNewDueDateCanBecomeOverdueAndAnEarlierOneIsNotPublishedTwice() {
        String key = createDueOn("2024-11-22");
        ticker.fireDue();

        assertThat(ActionItemApi.patch(key, "{\"dueOn\": \"2035-11-22\"}")
                        .expect(200)
                        .at("/overdue")
                        .asBoolean())
                .isFalse();
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(1);

        letTheDueDayPass(key, "2024-11-29");
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(2);

        ActionItemApi.patch(key, "{\"dueOn\": \"2024-11-22\"}").expect(200);
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(2);
    }

    @Test
    void anItemWhoseCompletionIsUndoneCanBecomeOverdue() {
        String key = items.createAndGetKey(Map.of("status", "IN_PROGRESS", "dueOn", "2035-11-22"));
        ActionItemApi.transition(Tokens.contributor(), key, "COMPLETE", null).expect(200);
        letTheDueDayPass(key, "2024-11-22");
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isZero();

        ActionItemApi.transition(Tokens.contributor(), key, "UNDO_COMPLETE", "Two tests are missing")
                .expect(200);
        ticker.fireDue();

        assertThat(overdueEventCount(key)).isEqualTo(1);
    }

    @Test
    void aDueDateThatWasPastWhenItWasSetIsShownAndNotPublished() {
        String recorded = items.createAndGetKey(Map.of("dueOn", "2024-11-22"));
        String moved = items.createAndGetKey(Map.of("dueOn", "2035-11-22"));
        ActionItemApi.patch(moved, "{\"dueOn\": \"2024-11-29\"}").expect(200);

        ticker.fireDue();

        assertThat(List.of(recorded, moved)).allSatisfy(key -> {
            assertThat(ActionItemApi.get(key).at("/overdue").asBoolean()).isTrue();
            assertThat(overdueEventCount(key)).isZero();
        });
    }

    @Test
    void itemsThatAreFinishedOrHaveNoDueDateDoNotFallDue() {
        String done = items.createAndGetKey(Map.of("dueOn", "2035-11-22", "status", "IN_PROGRESS"));
        letTheDueDayPass(done, "2024-11-22");
        ApiResponse completed = ActionItemApi.transition(Tokens.contributor(), done, "COMPLETE", null)
                .expect(200);
        assertThat(completed.at("/overdue").asBoolean()).isFalse();
        assertThat(completed.json().has("overdueSince")).isFalse();
        String dropped = createDueOn("2024-11-22");
        ActionItemApi.transition(Tokens.contributor(), dropped, "DROP", "Twice").expect(200);
        String dateless = createDueOn("2024-11-22");
        ActionItemApi.patch(dateless, "{\"dueOn\": null}").expect(200);

        ticker.fireDue();

        assertThat(List.of(done, dropped, dateless))
                .allSatisfy(key -> assertThat(overdueEventCount(key)).isZero());
    }

    @Test
    void theHistoryNamesTheServiceAsTheActor() {
        String key = createDueOn("2024-11-22");

        ticker.fireDue();

        ApiResponse history = ApiClient.as(Tokens.reader())
                .get(ActionItemApi.pathOf(key) + "/history")
                .expect(200);
        assertThat(history.text("/items/0/action")).isEqualTo("action-item.overdue");
        assertThat(history.text("/items/0/actor")).isEqualTo("system:action-tracker-service");
    }

    /** An item whose due date was ahead when it was created. */
    private String createDueOn(String past) {
        String key = items.createAndGetKey(Map.of("dueOn", "2035-11-22"));
        letTheDueDayPass(key, past);
        return key;
    }

    private void letTheDueDayPass(String key, String dueOn) {
        String id = ActionItemApi.get(key).text("/id");
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement update =
                        database.prepareStatement("UPDATE action_item SET due_on = ? WHERE id = ?")) {
            update.setObject(1, LocalDate.parse(dueOn));
            update.setObject(2, UUID.fromString(id));
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> timers.arm("action-item-overdue", id, time.endOf(LocalDate.parse(dueOn))));
    }

    private static long overdueEventCount(String key) {
        return PublishedEvents.about(ActionItemApi.get(key).text("/id")).names().stream()
                .filter("overdue"::equals)
                .count();
    }
}
