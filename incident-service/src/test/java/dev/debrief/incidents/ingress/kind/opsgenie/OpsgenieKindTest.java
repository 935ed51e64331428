package dev.debrief.incidents.ingress.kind.opsgenie;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpsgenieKindTest {

    private static final String ALERT_ID = "052652ac-5d1c-464a-812a-7dd18bbfba8c-1731666300000";

    private static final SourcePerson USER = new SourcePerson("dana@acme.example", "dana");

    private static final String ESCALATE = """
            {"action":"Escalate","escalationId":"e-1","escalationName":"payments escalation","escalationTime":0,"repeatCount":0,
             "escalationNotify":{"id":"u-2","name":"lee@acme.example","type":"default","entity":"user"},
             "alert":{"alertId":"%s"},"integrationId":"i-1","integrationName":"Webhook"}""".formatted(ALERT_ID);

    private final OpsgenieKind kind = new OpsgenieKind();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Create; OPENED; Alert created: Checkout NPE",
                "Acknowledge; ACKNOWLEDGED; Acknowledged",
                "UnAcknowledge; NOTE; No longer acknowledged",
                "AddNote; NOTE; Rolled back",
                "AddTags; NOTE; Tags added: eu, prod",
                "RemoveTags; NOTE; Tags removed: test",
                "AddTeam; ESCALATED; Team added: databases",
                "AddRecipient; ESCALATED; Recipient added: lee",
                "AddResponder; ESCALATED; Responder added: lee",
                "TakeOwnership; ROLE; Ownership taken",
                "AssignOwnership; ROLE; Ownership assigned to lee",
                "UpdatePriority; NOTE; Priority: P1",
                "UpdateMessage; NOTE; Message: Checkout NPE",
                "UpdateDescription; NOTE; Description changed",
                "Close; RESOLVED; Closed",
                "Delete; RESOLVED; Deleted",
                "Restart pods; NOTE; Action: Restart pods|Rolled back"
            })
    void readsEveryAction(String action, ChangeType type, String text) {
        SourceChange change = change(action(action));

        assertThat(change.type()).isEqualTo(type);
        assertThat(String.valueOf(change.text()).replace("\n", "|")).isEqualTo(text);
        assertThat(change.person()).isEqualTo(USER);
        assertThat(change.incident().id()).isEqualTo(ALERT_ID);
        assertThat(change.alert()).as("an alert of Opsgenie is an incident").isNull();
    }

    @Test
    void readsEscalations() {
        SourceChange change = change(ESCALATE);

        assertThat(change.type()).isEqualTo(ChangeType.ESCALATED);
        assertThat(change.text()).isEqualTo("Escalated to lee (payments escalation)");
        assertThat(change.roles()).containsExactly(responder("lee"));
        assertThat(change.at()).isEqualTo(SampleDeliveries.RECEIVED_AT);
        assertThat(change.id()).matches(ALERT_ID + "/Escalate/[0-9a-f]{64}");
        assertThat(change.incident()).isEqualTo(SourceIncident.reference(ALERT_ID));
        assertThat(change(ESCALATE.replace("\"escalationTime\":0", "\"escalationTime\":1731666540000"))
                        .at())
                .isEqualTo("2024-11-15T10:29:00Z");
    }

    @Test
    void anEscalationToATeamNamesIt() {
        SourceChange change = change(ESCALATE.replace("lee@acme.example", "databases"));

        assertThat(change.text()).isEqualTo("Escalated to databases (payments escalation)");
        assertThat(change.roles()).isEmpty();
    }

    @Test
    void describesTheAlert() {
        SourceIncident incident = change(action("Create")).incident();

        assertThat(incident.title()).isEqualTo("Checkout NPE");
        assertThat(incident.summary()).isEqualTo("Since the release");
        assertThat(incident.startedAt()).isEqualTo(Instant.parse("2024-11-15T10:25:00Z"));
        assertThat(incident.attributes().byName())
                .isEqualTo(Map.of(
                        "priority", List.of("P1"),
                        "entity", List.of("web-1"),
                        "alias", List.of("checkout-npe"),
                        "source", List.of("grafana"),
                        "tag", List.of("prod", "eu"),
                        "team", List.of("payments", "shop", "databases"),
                        "field.Service", List.of("checkout"),
                        "field.region", List.of("eu-1"),
                        "service", List.of("checkout")));
    }

    @ParameterizedTest
    @CsvSource({"3, P3", "1, P1", "'\"2\"', P2", "'\"P5\"', P5", "'\"urgent\"', urgent"})
    void readsPrioritiesAsTextAndAsNumbers(String json, String expected) {
        String body = action("Create").replace("\"priority\":\"P1\"", "\"priority\":" + json);

        assertThat(change(body).incident().attributes().first("priority")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1731666300", "1731666300000", "1731666300000000", "1731666300000000000"})
    void readsTimesOfEveryMagnitude(String number) {
        String body = action("Create").replace("\"createdAt\":1731666300000", "\"createdAt\":" + number);

        assertThat(change(body).at()).isEqualTo("2024-11-15T10:25:00Z");
    }

    @Test
    void anActionHappensWhenTheAlertIsUpdated() {
        assertThat(change(action("Create")).at()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(change(action("Close")).at()).isEqualTo("2024-11-15T11:35:00.000001Z");
    }

    @Test
    void repeatedDeliveriesAreOneChange() {
        assertThat(change(action("Create")).id()).isEqualTo(ALERT_ID + "/Create");
        assertThat(change(action("Close")).id())
                .isEqualTo(change(action("Close")).id())
                .startsWith(ALERT_ID + "/Close/1731670500000001000/");
        assertThat(change(action("Close")).id())
                .isNotEqualTo(
                        change(action("Close").replace("0001000,", "0002000,")).id());
    }

    @Test
    void twoNotesOfTheSameTimeAreTwoChanges() {
        assertThat(change(action("AddNote").replace("Rolled back", "Rolled forward"))
                        .id())
                .isNotEqualTo(change(action("AddNote")).id());
    }

    @Test
    void whoActsIsAResponder() {
        for (String action : List.of("Acknowledge", "TakeOwnership", "Close")) {
            assertThat(change(action(action)).roles()).as(action).containsExactly(responder("dana"));
        }
        for (String action : List.of("AssignOwnership", "AddRecipient", "AddResponder")) {
            assertThat(change(action(action)).roles()).as(action).containsExactly(responder("lee"));
        }
        assertThat(change(action("AddNote")).roles()).isEmpty();
    }

    @Test
    void systemsAreNoPersons() {
        SourceChange closed = change(action("Close").replace("dana@acme.example", "System"));

        assertThat(closed.person()).isNull();
        assertThat(closed.roles()).isEmpty();
    }

    @Test
    void readsTagsFromListsAndTexts() {
        assertThat(change(action("AddTags").replace("\"eu, prod\"", "[\"eu\", \"prod\", 7, null, {}]"))
                        .text())
                .isEqualTo("Tags added: eu, prod, 7");
    }

    @Test
    void textsHaveNoHeadings() {
        assertThat(change(action("AddNote").replace("Rolled back", "# Title\\nText\\n==="))
                        .text())
                .isEqualTo("\\# Title\nText\n\\===");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"action\":\"Create\"}",
                "{\"action\":\"Create\",\"alert\":{\"alertId\":\"\"}}",
                "{\"action\":\"AddNote\",\"alert\":{\"alertId\":\"a\"}}",
                "{\"alert\":{\"alertId\":\"a\"}}"
            })
    void refusesWhatIsNoAction(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> read(body));
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), action("Create"));
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), action("AddTags"));
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), action("Restart pods"));
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), ESCALATE);
    }

    @Test
    void readsTextsOfAnyLengthAndScript() {
        SourceChange change = change(action("Create").replace("Checkout NPE", "x".repeat(100_000)));
        SourceChange custom = change(action("🚒 עדכון\\u0007\\u0000" + "y".repeat(1000)));

        assertThat(change.incident().title()).hasSize(200);
        assertThat(custom.type()).isEqualTo(ChangeType.NOTE);
        assertThat(custom.text()).startsWith("Action: 🚒 עדכון yyy");
        assertThat(custom.id()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({"new-secret, VALID", "old-secret, VALID", "other-secret, MISMATCH"})
    void acceptsTheSecretInAHeaderOrInTheUrl(String secret, VerificationResult expected) {
        AuthenticationScheme scheme = kind.authentication(List.of("new-secret", "old-secret"));

        assertThat(scheme.verify(SampleDeliveries.message(Map.of("X-Debrief-Secret", secret), "{}")))
                .isEqualTo(expected);
        assertThat(scheme.verify(new ReceivedMessage(
                        HttpHeaders.of(Map.of(), (name, value) -> true), "{}".getBytes(UTF_8), secret)))
                .isEqualTo(expected);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of(), "{}"))).isEqualTo(VerificationResult.MALFORMED);
    }

    private static SourceRole responder(String name) {
        return new SourceRole(new SourcePerson(name + "@acme.example", name), ParticipantRole.RESPONDER, false);
    }

    /** An action with the members of all of them. */
    private static String action(String name) {
        return """
                {"action":"%s","source":{"name":"web","type":"api"},"integrationId":"i-1","integrationName":"Webhook",
                 "alert":{"alertId":"%s","message":"Checkout NPE","username":"dana@acme.example",
                  "alias":"checkout-npe","tinyId":"7","entity":"web-1","userId":"u-1",
                  "createdAt":1731666300000,"updatedAt":1731670500000001000,"insertedAt":1731666300000000110,
                  "tags":["prod","eu"],"addedTags":"eu, prod","removedTags":"test",
                  "teams":["payments",{"id":"t-2","name":"shop"}],"team":"databases",
                  "recipient":"lee@acme.example","responder":"lee@acme.example","owner":"lee@acme.example",
                  "description":"Since the release","details":{"Service":"checkout","region":"eu-1","empty":""},
                  "priority":"P1","source":"grafana","note":"Rolled back"}}""".formatted(name, ALERT_ID);
    }

    private SourceChange change(String body) {
        Reading reading = read(body);
        assertThat(reading.changes()).hasSize(1);
        return reading.changes().get(0);
    }

    private Reading read(String body) {
        return kind.read(SampleDeliveries.json(body));
    }
}
