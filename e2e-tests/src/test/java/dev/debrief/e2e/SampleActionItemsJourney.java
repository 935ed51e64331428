package dev.debrief.e2e;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static dev.debrief.localstack.Service.INCIDENT;
import static dev.debrief.localstack.Service.POSTMORTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.ProgressListener;
import dev.debrief.localstack.demo.SampleIncident;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether action items of the sample incident have worked: minutes bought, a verification, and a recurrence. */
@ExtendWith(SharedStack.class)
@Order(4)
class SampleActionItemsJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ITEMS = "/api/v1/action-items";
    private static final String ALERTS = "Lower the alert thresholds of error monitoring";
    private static final String CANARIES = "Establish canary deployments for production releases";
    private static final String EVIDENCE = "https://grafana.example.com/d/checkout-alerts";

    private ApiUser dana;
    private ApiUser ada;
    private ApiUser reader;

    @BeforeEach
    void signIn() {
        var stack = SharedStack.stack();
        dana = new ApiUser(stack, "dana", "contributor");
        ada = new ApiUser(stack, "ada", "approver");
        reader = new ApiUser(stack, "ruth", "reader");
    }

    @Test
    void aVerifiedActionBuysMinutesAndIsReopenedWhenItHappensAgain() {
        var postmortem = "/api/v1/postmortems/" + samplePostmortem();
        var alerts = action(postmortem, ALERTS);

        minutesAreBought(postmortem, alerts, action(postmortem, CANARIES));
        effectIsVerified(postmortem, alerts);
        itHappensAgain(postmortem, alerts);
    }

    /** Runs the demo unless it has run. */
    private String samplePostmortem() {
        var incidents =
                reader.read(INCIDENT, "/api/v1/incidents?label=debrief-sample").path("items");
        return incidents.isEmpty()
                ? new SampleIncident(SharedStack.stack(), ProgressListener.SILENT)
                        .run()
                        .postmortemKey()
                : reader.read(
                                POSTMORTEM,
                                "/api/v1/postmortems?incident="
                                        + incidents.at("/0/key").asText())
                        .at("/items/0/key")
                        .asText();
    }

    private String action(String postmortem, String title) {
        var key = reader.at(ACTION_TRACKER).readAll(ITEMS + "?postmortem=" + keyOf(postmortem)).stream()
                .filter(item -> item.path("title").asText().equals(title))
                .map(item -> item.path("key").asText())
                .findFirst()
                .orElseThrow();
        return ITEMS + "/" + key;
    }

    /** The intervals of the incident are 10, 5, 50 and 15 minutes. */
    private void minutesAreBought(String postmortem, String alerts, String canaries) {
        setBenefit(alerts, "DETECT", 20);
        setBenefit(canaries, "MITIGATE", 39);

        var bought = reader.read(ACTION_TRACKER, postmortem + "/minutes-bought");
        assertThat(bought.at("/expected/minutes").asInt()).isEqualTo(80);
        assertThat(bought.at("/expected/replayedMinutes").asInt()).isEqualTo(31);
        assertThat(replayedMinutes(bought, alerts)).isEqualTo(70);
        assertThat(replayedMinutes(bought, canaries)).isEqualTo(41);
        awaitInDocument(postmortem, "would have lasted 31 instead of 80 minutes.");
    }

    private void setBenefit(String item, String interval, int minutes) {
        var response = dana.at(ACTION_TRACKER)
                .call(
                        "PUT",
                        item + "/benefit",
                        Map.of("If-Match", "\"0\""),
                        ApiClient.JSON
                                .createObjectNode()
                                .put("shortens", interval)
                                .put("minutes", minutes));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
    }

    private static int replayedMinutes(JsonNode bought, String item) {
        return bought.path("actionItems")
                .valueStream()
                .filter(one -> one.path("key").asText().equals(keyOf(item)))
                .findFirst()
                .orElseThrow()
                .path("replayedMinutes")
                .asInt();
    }

    private void effectIsVerified(String postmortem, String alerts) {
        transition(dana, alerts, Map.of("transition", "START"));
        transition(dana, alerts, Map.of("transition", "COMPLETE"));
        transition(
                ada,
                alerts,
                Map.of(
                        "transition", "VERIFY",
                        "reason", "Two failed releases were noticed within two minutes.",
                        "evidenceLink", EVIDENCE));

        var verified = reader.read(ACTION_TRACKER, alerts);
        assertThat(verified.path("status").asText()).isEqualTo("VERIFIED");
        assertThat(verified.path("evidenceLink").asText()).isEqualTo(EVIDENCE);
        awaitInDocument(postmortem, "would have lasted 31 instead of 80 minutes; 70 with those verified so far.");
        awaitInDocument(postmortem, EVIDENCE);
    }

    /** Nothing but the decision of a person links the incident: it affects another service. */
    private void itHappensAgain(String postmortem, String alerts) {
        var incident = laterIncident();
        var body = Map.of("incident", incident, "reason", "The alert fired after 25 minutes again.");

        var linked = await().atMost(PATIENCE)
                .until(
                        () -> ada.tryCreate(ACTION_TRACKER, alerts + "/recurrences", body),
                        response -> !response.problem().equals("incident-not-known"));

        assertThat(linked.status()).as(linked.text()).isEqualTo(201);
        assertThat(linked.body().path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(linked.body().path("reopened").asBoolean()).isTrue();
        var reopened = reader.read(ACTION_TRACKER, alerts);
        assertThat(reopened.path("status").asText()).isEqualTo("OPEN");
        assertThat(reopened.path("recurredIn").asText()).isEqualTo(incident);
        assertThat(reader.at(ACTION_TRACKER).readAll(alerts + "/recurrences"))
                .extracting(recurrence -> recurrence.at("/incident/key").asText())
                .contains(incident);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reader.read(POSTMORTEM, postmortem + "/readiness")
                                .path("findings")
                                .findValuesAsText("rule"))
                        .contains("ACTION_RECURRED"));
        awaitInDocument(postmortem, "would have lasted 31 instead of 80 minutes.");
    }

    private String laterIncident() {
        var key = dana.create(
                        INCIDENT,
                        "/api/v1/incidents",
                        Map.of(
                                "title", "Vouchers cannot be redeemed",
                                "kind", "INCIDENT",
                                "severity", "LOW",
                                "services", List.of("vouchers"),
                                "times",
                                        Map.of(
                                                "startedAt", "2025-01-15T09:00:00Z",
                                                "detectedAt", "2025-01-15T09:25:00Z")))
                .path("key")
                .asText();
        dana.act(
                INCIDENT,
                "/api/v1/incidents/" + key,
                "/transitions",
                Map.of("transition", "RESOLVE", "at", "2025-01-15T09:50:00Z", "reason", "Vouchers work again."));
        return key;
    }

    private static void transition(ApiUser user, String item, Map<String, String> body) {
        user.act(ACTION_TRACKER, item, "/transitions", body);
    }

    private void awaitInDocument(String postmortem, String text) {
        for (var type : List.of("text/html", "text/markdown")) {
            await(text + " as " + type)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(reader.at(POSTMORTEM)
                                    .get(postmortem + "/document", type)
                                    .text())
                            .contains(text));
        }
    }

    private static String keyOf(String path) {
        return path.replaceFirst(".*/", "");
    }
}
