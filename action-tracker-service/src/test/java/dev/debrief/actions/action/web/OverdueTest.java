package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.time.OrganisationClock;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        String key = items.createAndGetKey(Map.of("dueOn", dueOn));

        ActionItemApi.get(key)
                .then()
                .body("dueOn", equalTo(dueOn))
                .body("overdue", equalTo(true))
                .body("overdueSince", equalTo(end));
        ticker.fireDue();

        var event = PublishedEvents.about(ActionItemApi.get(key).path("id")).last();
        assertThat(event.at("/dueOn").asText()).isEqualTo(dueOn);
        assertThat(event.at("/overdueSince").asText()).isEqualTo(end);
        assertThat(event.at("/actionItem/dueOn").asText()).isEqualTo(dueOn);
    }

    @Test
    void anItemIsNotOverdueOnItsDueDayAndIsOnTheNext() {
        LocalDate today = time.today();
        String dueToday = items.createAndGetKey(Map.of("dueOn", today.toString()));
        String dueYesterday =
                items.createAndGetKey(Map.of("dueOn", today.minusDays(1).toString()));

        ticker.fireDue();

        assertThat(overdueEventCount(dueToday)).isZero();
        assertThat(overdueEventCount(dueYesterday)).isEqualTo(1);
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey(), "overdue", "true")))
                .containsExactly(dueYesterday);
    }

    @Test
    void twoTickersPublishEachItemOnce() {
        List<String> keys = IntStream.range(0, 20)
                .mapToObj(i -> items.createAndGetKey(Map.of("dueOn", "2024-11-22")))
                .toList();

        Stream.generate(() -> CompletableFuture.runAsync(ticker::fireDue))
                .limit(2)
                .toList()
                .forEach(CompletableFuture::join);
        ticker.fireDue();

        assertThat(keys).allSatisfy(key -> assertThat(overdueEventCount(key)).isEqualTo(1));
    }

    @Test
    void aNewDueDateCanBecomeOverdueAndAnEarlierOneIsNotPublishedTwice() {
        String key = items.createAndGetKey(Map.of("dueOn", "2024-11-22"));
        ticker.fireDue();

        ActionItemApi.patch(key, "{\"dueOn\": \"2099-11-22\"}")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(1);

        ActionItemApi.patch(key, "{\"dueOn\": \"2024-11-29\"}")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(2);

        ActionItemApi.patch(key, "{\"dueOn\": \"2024-11-22\"}").then().statusCode(200);
        ticker.fireDue();
        assertThat(overdueEventCount(key)).isEqualTo(2);
    }

    @Test
    void itemsThatAreFinishedOrHaveNoDueDateDoNotFallDue() {
        String done = items.createAndGetKey(Map.of("dueOn", "2024-11-22", "status", "IN_PROGRESS"));
        ActionItemApi.transition(Tokens.contributor(), done, "COMPLETE", null)
                .then()
                .body("overdue", equalTo(false))
                .body("overdueSince", nullValue());
        String dropped = items.createAndGetKey(Map.of("dueOn", "2024-11-22"));
        ActionItemApi.transition(Tokens.contributor(), dropped, "DROP", "Twice")
                .then()
                .statusCode(200);
        String dateless = items.createAndGetKey(Map.of("dueOn", "2024-11-22"));
        ActionItemApi.patch(dateless, "{\"dueOn\": null}").then().statusCode(200);

        ticker.fireDue();

        assertThat(List.of(done, dropped, dateless))
                .allSatisfy(key -> assertThat(overdueEventCount(key)).isZero());
    }

    @Test
    void theHistoryNamesTheServiceAsTheActor() {
        String key = items.createAndGetKey(Map.of("dueOn", "2024-11-22"));

        ticker.fireDue();

        ActionItemApi.as(Tokens.reader())
                .get("/api/v1/action-items/" + key + "/history")
                .then()
                .body("items[0].action", equalTo("action-item.overdue"))
                .body("items[0].actor", equalTo("system:action-tracker-service"));
    }

    private static long overdueEventCount(String key) {
        return PublishedEvents.about(ActionItemApi.get(key).path("id")).names().stream()
                .filter("overdue"::equals)
                .count();
    }
}
