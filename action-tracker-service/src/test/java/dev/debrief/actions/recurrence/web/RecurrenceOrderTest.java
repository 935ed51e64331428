package dev.debrief.actions.recurrence.web;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.recurrence.RecurringIncident;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.timer.TimerTicker;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of two incidents and their postmortems, in every order, with repetitions. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceOrderTest {

    private enum Event {
        EARLIER_INCIDENT,
        EARLIER_POSTMORTEM,
        LATER_INCIDENT,
        LATER_POSTMORTEM
    }

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    static Stream<List<Event>> orders() {
        List<List<Event>> orders = new ArrayList<>();
        permute(new ArrayList<>(List.of(Event.values())), 0, orders);
        return orders.stream();
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theResultIsTheSameInEveryOrderAndAfterRepetitions(List<Event> order) {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).analyse();
        String item = earlier.verifiedItem();
        RecurringIncident later = earlier.again();
        IncidentUpdate earlierIncident = earlier.nextIncidentUpdate();
        PostmortemUpdate earlierPostmortem = earlier.nextPostmortemUpdate(factor("PROCESS", "testing"));
        IncidentUpdate laterIncident = later.nextIncidentUpdate();
        PostmortemUpdate laterPostmortem = later.nextPostmortemUpdate(factor("PROCESS", "testing"));

        for (Event event : order) {
            for (int repetition = 0; repetition < 2; repetition++) {
                switch (event) {
                    case EARLIER_INCIDENT -> incidents.apply(earlierIncident);
                    case EARLIER_POSTMORTEM -> postmortems.apply(earlierPostmortem);
                    case LATER_INCIDENT -> incidents.apply(laterIncident);
                    case LATER_POSTMORTEM -> postmortems.apply(laterPostmortem);
                }
                RecurringIncident.compare(ticker);
            }
        }

        ApiClient reader = ApiClient.as(Tokens.reader());
        ApiResponse recurrences = reader.get(item + "/recurrences").expect(200);
        assertThat(recurrences.texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(recurrences.text("/items/0/basis")).isEqualTo("FACTOR");
        ApiResponse reopened = reader.get(item).expect(200);
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(PublishedEvents.about(reopened.text("/id")).names())
                .containsOnlyOnce("recurred")
                .containsOnlyOnce("reopened");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoLaterIncidentsBothAreLinkedWhicheverIsAnalysedFirst(boolean inOrder) {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).report().analyse(factor("PROCESS", "testing"));
        String item = earlier.verifiedItem();
        Instant verified = Instant.now();
        RecurringIncident first = earlier.again().startAt(verified).report();
        RecurringIncident second = earlier.again().startAt(verified).report();
        RecurringIncident.compare(ticker);

        for (RecurringIncident later : inOrder ? List.of(first, second) : List.of(second, first)) {
            later.analyse(factor("PROCESS", "testing"));
            RecurringIncident.compare(ticker);
        }

        ApiClient reader = ApiClient.as(Tokens.reader());
        ApiResponse recurrences = reader.get(item + "/recurrences").expect(200);
        assertThat(recurrences.texts("/items", "state")).containsExactly("CONFIRMED", "CONFIRMED");
        ApiResponse reopened = reader.get(item).expect(200);
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(PublishedEvents.about(reopened.text("/id")).names()).containsOnlyOnce("reopened");
    }

    @Test
    void severalReplicasLinkAnIncidentOnce() {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).report().analyse(factor("PROCESS", "testing"));
        List<String> items = Stream.generate(earlier::verifiedItem).limit(5).toList();
        earlier.again().report().analyse(factor("PROCESS", "testing"));

        for (int pass = 0; pass < 3; pass++) {
            RecurringIncident.makeComparisonsDue();
            Stream.generate(() -> CompletableFuture.runAsync(ticker::fireDue))
                    .limit(3)
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        RecurringIncident.compare(ticker);

        ApiClient reader = ApiClient.as(Tokens.reader());
        assertThat(items).allSatisfy(item -> {
            assertThat(reader.get(item + "/recurrences").texts("/items", "state"))
                    .containsExactly("CONFIRMED");
            assertThat(PublishedEvents.about(reader.get(item).text("/id")).names())
                    .containsOnlyOnce("recurred")
                    .containsOnlyOnce("reopened");
        });
    }

    private static void permute(List<Event> events, int from, List<List<Event>> result) {
        if (from == events.size()) {
            result.add(List.copyOf(events));
            return;
        }
        for (int i = from; i < events.size(); i++) {
            Collections.swap(events, from, i);
            permute(events, from + 1, result);
            Collections.swap(events, from, i);
        }
    }
}
