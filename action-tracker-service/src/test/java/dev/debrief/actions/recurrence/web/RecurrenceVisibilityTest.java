package dev.debrief.actions.recurrence.web;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A restricted incident does not become visible through the action item of an open one. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceVisibilityTest {

    private static final PostmortemFactor TESTING = factor("PROCESS", "testing");

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final ApiClient olaf = ApiClient.as(Tokens.as("olaf", "approver"));
    private final ApiClient dana = ApiClient.as(Tokens.as("dana", "approver"));

    @Test
    void aRestrictedIncidentIsOnlySuggestedToThoseWhoMaySeeIt() {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).report().analyse(TESTING);
        String item = earlier.verifiedItem();
        RecurringIncident later =
                earlier.again().restrictTo("user:dana").report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        ApiResponse suggested = dana.get(item + "/recurrences").expect(200);
        assertThat(suggested.texts("/items", "state")).containsExactly("SUGGESTED");
        assertThat(suggested.text("/items/0/basis")).isEqualTo("FACTOR");
        String recurrence = item + "/recurrences/" + suggested.text("/items/0/id");
        assertThat(olaf.get(item + "/recurrences").expect(200).at("/items")).isEmpty();
        olaf.get(recurrence).expectProblem(404, "not-found");
        olaf.post(recurrence + "/confirm", "*", Map.of("reason", "Again")).expectProblem(404, "not-found");
        olaf.post(recurrence + "/dismiss", "*", Map.of("reason", "Never")).expectProblem(404, "not-found");
        olaf.post(item + "/recurrences", Map.of("incident", later.key(), "reason", "Again"))
                .expectProblem(422, "incident-not-known");

        later.openToEverybody().report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        assertThat(olaf.get(item + "/recurrences").texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(olaf.get(item).text("/recurredIn")).isEqualTo(later.key());
    }

    @Test
    void aSuggestionDoesNotNameAPostmortemThatBecomesRestricted() {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).report().analyse(TESTING);
        String item = earlier.verifiedItem();
        RecurringIncident later = earlier.again().draft().report().analyse(TESTING);
        RecurringIncident.compare(ticker);
        assertThat(olaf.get(item + "/recurrences").text("/items/0/basis")).isEqualTo("FACTOR");

        later.restrictTo("user:dana").analyse(TESTING);
        RecurringIncident.compare(ticker);

        ApiResponse suggested = olaf.get(item + "/recurrences").expect(200);
        assertThat(suggested.text("/items/0/basis")).isEqualTo("SERVICE");
        assertThat(suggested.at("/items/0").has("reason")).isFalse();
    }

    @Test
    void aPersonWithAccessLinksItWithoutDisclosingIt() {
        RecurringIncident earlier =
                RecurringIncident.first(incidents, postmortems).report().analyse();
        String item = earlier.verifiedItem();
        RecurringIncident later = earlier.elsewhere().restrictTo("user:dana").report();

        ApiResponse linked = dana.post(
                        item + "/recurrences", Map.of("incident", later.key(), "reason", "The same secret cause"))
                .expect(201);

        assertThat(linked.text("/state")).isEqualTo("CONFIRMED");
        assertThat(linked.at("/reopened").asBoolean()).isFalse();
        assertThat(olaf.get(item).text("/status")).isEqualTo("VERIFIED");
        assertThat(olaf.get(item + "/recurrences").expect(200).at("/items")).isEmpty();
        assertThat(olaf.get(item + "/history").expect(200).body()).doesNotContain(later.key(), "secret cause");
        assertThat(PublishedEvents.about(olaf.get(item).text("/id")).names()).endsWith("verified");
        dana.post(
                        item + "/transitions",
                        "*",
                        Map.of("transition", "RECUR", "reason", "It failed again", "recurredIn", later.key()))
                .expect(200);
        ApiResponse reopened = dana.get(linked.location()).expect(200);
        assertThat(reopened.at("/reopened").asBoolean()).isTrue();
        assertThat(reopened.etag()).isNotEqualTo(linked.etag());
        assertThat(reopened.text("/reason")).isEqualTo("The same secret cause");
        assertThat(PublishedEvents.about(olaf.get(item).text("/id")).names()).endsWith("reopened", "recurred");
        for (ApiClient client : List.of(dana, admin)) {
            assertThat(client.get(item + "/recurrences").texts("/items", "id")).containsExactly(linked.text("/id"));
        }
    }

    @Test
    void recurrencesAreHiddenLikeTheirItem() {
        RecurringIncident earlier = RecurringIncident.first(incidents, postmortems)
                .restrictTo("user:dana")
                .report()
                .analyse(TESTING);
        String item = earlier.verifiedItem();

        RecurringIncident later = earlier.again().report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        ApiResponse recurrences = dana.get(item + "/recurrences").expect(200);
        assertThat(recurrences.texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(dana.get(item).text("/recurredIn")).isEqualTo(later.key());
        olaf.get(item + "/recurrences").expectProblem(404, "not-found");
        olaf.get(item + "/recurrences/" + recurrences.text("/items/0/id")).expectProblem(404, "not-found");
        olaf.post(item + "/recurrences", Map.of("incident", later.key(), "reason", "Again"))
                .expectProblem(404, "not-found");
    }

    @Test
    void aRestrictedIncidentLinksAnItemThatOnlyItsReadersSee() {
        RecurringIncident earlier = RecurringIncident.first(incidents, postmortems)
                .restrictTo("user:dana")
                .report()
                .analyse(TESTING);
        String item = earlier.verifiedItem();

        earlier.again().restrictTo("user:dana", "team:qa").report().analyse(TESTING);
        RecurringIncident.compare(ticker);

        assertThat(dana.get(item + "/recurrences").texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(dana.get(item).text("/status")).isEqualTo("OPEN");
    }
}
