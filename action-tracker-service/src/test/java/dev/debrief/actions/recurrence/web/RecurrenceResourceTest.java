package dev.debrief.actions.recurrence.web;

import static dev.debrief.actions.recurrence.RecurringIncident.factor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentProjectionService;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class RecurrenceResourceTest {

    @Inject
    IncidentProjectionService incidents;

    @Inject
    PostmortemProjectionService postmortems;

    @Inject
    TimerTicker ticker;

    private final ApiClient reader = ApiClient.as(Tokens.reader());
    private final ApiClient contributor = ApiClient.as(Tokens.contributor());
    private final ApiClient approver = ApiClient.as(Tokens.approver());

    private RecurringIncident earlier;
    private String item;

    @BeforeEach
    void anItemIsVerified() {
        earlier = RecurringIncident.first(incidents, postmortems).report().analyse();
        item = earlier.verifiedItem();
    }

    @Test
    void aPersonLinksAnIncidentOfAnyService() {
        RecurringIncident later = earlier.elsewhere().report();

        ApiResponse linked =
                approver.post(item + "/recurrences", link(later.key())).expect(201);

        assertThat(linked.text("/state")).isEqualTo("CONFIRMED");
        assertThat(linked.text("/basis")).isEqualTo("PERSON");
        assertThat(linked.text("/reason")).isEqualTo("It failed again");
        assertThat(linked.text("/decidedBy/handle")).isEqualTo("user:priya");
        assertThat(linked.at("/reopened").asBoolean()).isTrue();
        ApiResponse read = reader.get(linked.location()).expect(200);
        assertThat(read.body()).isEqualTo(linked.body());
        assertThat(read.etag()).isEqualTo(linked.etag());
        assertThat(reader.get(item).text("/status")).isEqualTo("OPEN");
        assertThat(reader.get(item).text("/statusReason")).isEqualTo("It failed again");
        assertThat(PublishedEvents.about(reader.get(item).text("/id")).names()).endsWith("recurred", "reopened");
        approver.post(item + "/recurrences", link(later.id().toString())).expectProblem(409, "recurrence-exists");
        assertThat(reader.get(item + "/recurrences").texts("/items", "id")).containsExactly(linked.text("/id"));
    }

    @Test
    void linkingASuggestedIncidentConfirmsTheSuggestion() {
        RecurringIncident later = earlier.again().report();
        RecurringIncident.compare(ticker);
        String suggestion = reader.get(item + "/recurrences").expect(200).text("/items/0/id");

        ApiResponse linked =
                approver.post(item + "/recurrences", link(later.key())).expect(201);

        assertThat(linked.text("/id")).isEqualTo(suggestion);
        assertThat(linked.text("/state")).isEqualTo("CONFIRMED");
        assertThat(reader.get(item + "/recurrences").at("/items")).hasSize(1);
    }

    @Test
    void onlyALaterIncidentCanBeLinked() {
        assertThat(pointers(link(earlier.key()))).containsExactly("#/incident");
        RecurringIncident later = earlier.again().report();
        String itemOfLater = later.analyse().verifiedItem();
        assertThat(approver.post(itemOfLater + "/recurrences", link(earlier.key()))
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly("#/incident");
        assertThat(pointers(link(earlier.again().cancel().report().key()))).containsExactly("#/incident");
        for (IncidentKind other : List.of(IncidentKind.DRILL, IncidentKind.NEAR_MISS)) {
            assertThat(pointers(link(earlier.again().of(other).report().key())))
                    .as(other.name())
                    .containsExactly("#/incident");
        }
        assertThat(pointers(link("yesterday"))).containsExactly("#/incident");
        assertThat(pointers(Map.of("incident", later.key(), "reason", " "))).containsExactly("#/reason");
        approver.post(item + "/recurrences", link("INC-999999999")).expectProblem(422, "incident-not-known");
        assertThat(reader.get(item).text("/status")).isEqualTo("VERIFIED");
    }

    @Test
    void onlyApproversDecide() {
        RecurringIncident later = earlier.again().report();
        RecurringIncident.compare(ticker);
        String suggestion = item + "/recurrences/"
                + reader.get(item + "/recurrences").expect(200).text("/items/0/id");
        Map<String, String> reason = Map.of("reason", "The same query");

        for (ApiClient client : List.of(reader, contributor)) {
            client.post(item + "/recurrences", link(later.key())).expectProblem(403, "forbidden");
            client.post(suggestion + "/confirm", "*", reason).expectProblem(403, "forbidden");
            client.post(suggestion + "/dismiss", "*", reason).expectProblem(403, "forbidden");
        }
        approver.post(suggestion + "/confirm", "\"7\"", reason).expectProblem(412, "stale-revision");
        ApiResponse confirmed =
                approver.post(suggestion + "/confirm", "\"1\"", reason).expect(200);

        assertThat(confirmed.text("/state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.text("/basis")).isEqualTo("PERSON");
        assertThat(reader.get(item).text("/recurredIn")).isEqualTo(later.key());
        assertThat(approver.post(suggestion + "/confirm", "*", reason)
                        .expect(200)
                        .etag())
                .as("decided already")
                .isEqualTo(confirmed.etag());
    }

    @Test
    void aDismissedLinkLeavesTheItemOpen() {
        RecurringIncident later = earlier.again().report();
        ApiResponse linked =
                approver.post(item + "/recurrences", link(later.key())).expect(201);

        ApiResponse dismissed = approver.post(
                        linked.location() + "/dismiss", linked.etag(), Map.of("reason", "It was the network"))
                .expect(200);

        assertThat(dismissed.text("/state")).isEqualTo("DISMISSED");
        assertThat(dismissed.text("/reason")).isEqualTo("It was the network");
        assertThat(reader.get(item).text("/status")).isEqualTo("OPEN");
        assertThat(reader.get(item + "/history").texts("/items", "action"))
                .startsWith("recurrence.dismissed", "action-item.recurred", "recurrence.confirmed");
        ApiResponse again = approver.post(
                        linked.location() + "/confirm", dismissed.etag(), Map.of("reason", "It was not the network"))
                .expect(200);
        assertThat(again.text("/state")).isEqualTo("CONFIRMED");
    }

    @Test
    void whatWasDismissedIsNotConfirmedAfterTheIncidentWasCancelled() {
        RecurringIncident later = earlier.again().report();
        ApiResponse linked =
                approver.post(item + "/recurrences", link(later.key())).expect(201);
        approver.post(linked.location() + "/dismiss", "*", Map.of("reason", "It was the network"))
                .expect(200);
        assertThat(PublishedEvents.about(reader.get(item).text("/id"))
                        .last("updated")
                        .at("/changedFields/0")
                        .asText())
                .isEqualTo("recurrences");

        later.cancel().report();

        approver.post(linked.location() + "/confirm", "*", Map.of("reason", "It was not the network"))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void theTransitionLinksTheIncidentThatItNames() {
        RecurringIncident later = earlier.again().report();

        approver.post(
                        item + "/transitions",
                        "*",
                        Map.of("transition", "RECUR", "reason", "It failed again", "recurredIn", later.key()))
                .expect(200);
        RecurringIncident.compare(ticker);

        ApiResponse recurrences = reader.get(item + "/recurrences").expect(200);
        assertThat(recurrences.texts("/items", "state")).containsExactly("CONFIRMED");
        assertThat(recurrences.text("/items/0/basis")).isEqualTo("PERSON");
        assertThat(recurrences.text("/items/0/incident/id"))
                .isEqualTo(later.id().toString());
        assertThat(PublishedEvents.about(reader.get(item).text("/id")).names())
                .endsWith("verified", "reopened", "recurred");
        assertThat(recurrences.at("/items/0/reopened").asBoolean()).isTrue();
        assertThat(reader.get(item + "/history").texts("/items", "action")).contains("recurrence.confirmed");
    }

    @Test
    void recurrencesComeInPagesNewestFirst() {
        List<String> keys =
                List.of(
                                earlier.again().report(),
                                earlier.again().report(),
                                earlier.again().report())
                        .stream()
                        .map(later -> {
                            approver.post(item + "/recurrences", link(later.key()))
                                    .expect(201);
                            return later.key();
                        })
                        .toList();

        ApiResponse first = reader.get(item + "/recurrences?limit=2").expect(200);
        ApiResponse second = reader.get(item + "/recurrences?limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.at("/items/0/incident/key").asText()).isEqualTo(keys.get(2));
        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items/0/incident/key").asText()).isEqualTo(keys.get(0));
        assertThat(second.at("/items")).hasSize(1);
    }

    @Test
    void aRecurrenceBelongsToItsItem() {
        RecurringIncident later = earlier.again().report();
        ApiResponse linked =
                approver.post(item + "/recurrences", link(later.key())).expect(201);
        String another = earlier.analyse(factor("PROCESS", "testing")).completedItem();

        reader.get(another + "/recurrences/" + linked.text("/id")).expectProblem(404, "not-found");
    }

    private List<String> pointers(Map<String, String> body) {
        return approver.post(item + "/recurrences", body)
                .expectProblem(400, "validation-failed")
                .texts("/errors", "pointer");
    }

    private static Map<String, String> link(String incident) {
        return Map.of("incident", incident, "reason", "It failed again");
    }
}
