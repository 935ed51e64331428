package dev.debrief.actions.recurrence.web;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
import dev.debrief.actions.postmortem.PostmortemFactor;
import dev.debrief.actions.postmortem.PostmortemProjectionService;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceDetectionTest {

    private static final PostmortemFactor TESTING = factor("PROCESS", "testing");
    private static final PostmortemFactor CODE = factor("TECHNICAL", "code");

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    private final ApiClient reader = ApiClient.as(Tokens.reader());

    private RecurringIncident earlier;

    @BeforeEach
    void anIncidentIsAnalysed() {
        earlier = RecurringIncident.first(incidents, postmortems).report().analyse(TESTING, CODE);
    }

    @Test
    void aFactorOfTheSameKindLinksTheIncidentAndReopensTheItem() {
        String item = earlier.verifiedItem();

        RecurringIncident later = earlier.again().report().analyse(factor("PROCESS", "testing"));
        RecurringIncident.compare(ticker);

        ApiResponse recurrences = recurrences(item);
        assertThat(recurrences.texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(recurrences.text("/items/0/basis")).isEqualTo("FACTOR");
        assertThat(recurrences.text("/items/0/incident/key")).isEqualTo(later.key());
        assertThat(recurrences.text("/items/0/incident/title")).isEqualTo("Orders with a promotion fail");
        assertThat(recurrences.text("/items/0/reason"))
                .startsWith(later.key() + " affected the same service (")
                .contains(earlier.service())
                .endsWith("a contributing factor of the same kind: PROCESS, testing.");
        assertThat(recurrences.at("/items/0/reopened").asBoolean()).isTrue();
        assertThat(recurrences.text("/items/0/decidedBy/handle")).isEqualTo("system:action-tracker-service");
        ApiResponse reopened = reader.get(item).expect(200);
        assertThat(reopened.text("/status")).isEqualTo("OPEN");
        assertThat(reopened.text("/recurredIn")).isEqualTo(later.key());
        assertThat(reopened.text("/statusReason"))
                .startsWith("A later incident affected the same service")
                .doesNotContain("PM-", "INC-");
        PublishedEvents events = PublishedEvents.about(reopened.text("/id"));
        assertThat(events.names()).endsWith("verified", "recurred", "reopened");
        assertThat(events.last("recurred").at("/incidentKey").asText()).isEqualTo(later.key());
        assertThat(events.last("recurred").at("/incidentId").asText())
                .isEqualTo(later.id().toString());
        assertThat(events.last("recurred").at("/basis").asText()).isEqualTo("FACTOR");
        assertThat(events.last("recurred").at("/actionItem/status").asText()).isEqualTo("VERIFIED");
        assertThat(events.last("reopened").at("/recurredIn").asText()).isEqualTo(later.key());
        assertThat(reader.get(item + "/history").texts("/items", "action"))
                .startsWith("action-item.recurred", "recurrence.confirmed");
    }

    @Test
    void anItemThatIsOnlyDoneIsLinkedAndStaysDone() {
        String item = earlier.completedItem();

        earlier.again().report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("CONFIRMED");
        assertThat(recurrences(item).at("/items/0/reopened").asBoolean()).isFalse();
        assertThat(reader.get(item).text("/status")).isEqualTo("DONE");
        assertThat(eventsOf(item)).endsWith("completed", "recurred");
    }

    @Test
    void aServiceAloneSuggestsOnce() {
        String item = earlier.verifiedItem();

        RecurringIncident later = earlier.again().report();
        RecurringIncident.compare(ticker);
        later.analyse(factor("PROCESS", "procedure"));
        RecurringIncident.compare(ticker);
        later.report();
        RecurringIncident.compare(ticker);

        ApiResponse recurrences = recurrences(item);
        assertThat(recurrences.texts("/items", "state")).containsExactly("SUGGESTED");
        assertThat(recurrences.text("/items/0/basis")).isEqualTo("SERVICE");
        assertThat(recurrences.at("/items/0").has("reason")).isFalse();
        assertThat(reader.get(item).text("/status")).isEqualTo("VERIFIED");
        assertThat(eventsOf(item)).endsWith("verified");
    }

    @Test
    void onlyTheFactorsThatTheItemAddressesCount() {
        String item = earlier.verifiedItem(CODE);

        RecurringIncident later = earlier.again().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("SUGGESTED");

        later.analyse(TESTING, factor("TECHNICAL", "code"));
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("CONFIRMED");
        later.analyse();
        RecurringIncident.compare(ticker);
        assertThat(states(item)).as("a link is history").containsExactly("CONFIRMED");
        assertThat(eventsOf(item)).containsOnlyOnce("recurred");
    }

    @Test
    void importedHistoryOnlySuggests() {
        String item = earlier.verifiedItem();

        earlier.again().importFromHistory().report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("SUGGESTED");
        assertThat(recurrences(item).text("/items/0/basis")).isEqualTo("FACTOR");
    }

    @Test
    void nearMissesDrillsAndWithdrawnIncidentsAreNoRecurrences() {
        String item = earlier.verifiedItem();

        earlier.again().of(IncidentKind.DRILL).report().analyse(TESTING);
        earlier.again().of(IncidentKind.NEAR_MISS).report().analyse(TESTING);
        earlier.again().of(IncidentKind.UNKNOWN).report().analyse(TESTING);
        earlier.again().cancel().report().analyse(TESTING);
        earlier.again().mergeInto(earlier).report().analyse(TESTING);
        earlier.elsewhere().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).isEmpty();

        RecurringIncident later = earlier.again().report();
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("SUGGESTED");
        later.cancel().report();
        RecurringIncident.compare(ticker);
        assertThat(states(item)).as("withdrawn").isEmpty();
    }

    @Test
    void anIncidentThatBeganBeforeTheItemWasDoneIsNoRecurrenceAlsoIfItIsReportedAfterwards() {
        RecurringIncident later = earlier.again()
                .startAt(Instant.parse("2025-01-14T10:15:00Z"))
                .recordedAt(Instant.parse("2100-01-01T00:00:00Z"))
                .report();
        String item = earlier.verifiedItem();

        later.analyse(TESTING);
        RecurringIncident.compare(ticker);

        assertThat(states(item)).isEmpty();
        assertThat(reader.get(item).text("/status")).isEqualTo("VERIFIED");
    }

    @Test
    void aCompletionThatIsRecordedAfterwardsIsCompared() {
        String item = earlier.startedItem();
        String since = reader.get(item).expect(200).text("/statusSince");
        earlier.again().startAt(Instant.parse(since)).report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).isEmpty();

        ApiClient.as(Tokens.contributor())
                .post(item + "/transitions", "*", Map.of("transition", "COMPLETE", "at", since))
                .expect(200);
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("CONFIRMED");
    }

    @Test
    void anItemIsComparedAgainWhenItAddressesOtherFactors() {
        String item = earlier.verifiedItem(CODE);
        earlier.again().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(states(item)).containsExactly("SUGGESTED");

        ApiClient.as(Tokens.contributor())
                .patch(item, "*", Map.of("addresses", List.of(Map.of("kind", "FACTOR", "id", TESTING.id()))))
                .expect(200);
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("CONFIRMED");
    }

    @Test
    void whatWasDismissedIsNotLinkedAgain() {
        String item = earlier.verifiedItem();
        RecurringIncident later = earlier.again().report();
        RecurringIncident.compare(ticker);
        ApiResponse suggestion = recurrences(item);
        ApiClient.as(Tokens.approver())
                .post(
                        item + "/recurrences/" + suggestion.text("/items/0/id") + "/dismiss",
                        "\"1\"",
                        Map.of("reason", "Another cause"))
                .expect(200);

        later.analyse(TESTING);
        later.report();
        RecurringIncident.compare(ticker);

        assertThat(states(item)).containsExactly("DISMISSED");
        assertThat(reader.get(item).text("/status")).isEqualTo("VERIFIED");
    }

    private ApiResponse recurrences(String item) {
        return reader.get(item + "/recurrences").expect(200);
    }

    private List<String> states(String item) {
        return recurrences(item).texts("/items", "state");
    }

    private List<String> eventsOf(String item) {
        return PublishedEvents.about(reader.get(item).expect(200).text("/id")).names();
    }
}
