package dev.debrief.incidents.ingress.kind.splunk;

import static dev.debrief.incidents.ingress.kind.splunk.SplunkOnCallSamples.payload;
import static dev.debrief.incidents.ingress.kind.splunk.SplunkOnCallSamples.withoutState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.participant.ParticipantRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplunkOnCallKindTest {

    private static final SourcePerson RESPONDER = new SourcePerson("responder", "responder");

    private final SplunkOnCallKind kind = new SplunkOnCallKind();

    @Test
    void readsATriggeredIncident() {
        SourceChange change = change(payload(Map.of()));

        assertThat(change.type()).isEqualTo(ChangeType.OPENED);
        assertThat(change.id()).isEqualTo("14/triggered/2024-11-15T10:25:00Z");
        assertThat(change.at()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(change.text()).isEqualTo("Triggered: Checkout errors\nOne checkout in ten fails");
        assertThat(change.person()).isNull();
        SourceIncident incident = change.incident();
        assertThat(incident.id()).isEqualTo("14");
        assertThat(incident.title()).isEqualTo("Checkout errors");
        assertThat(incident.summary()).isEqualTo("One checkout in ten fails");
        assertThat(incident.link()).isEqualTo("https://portal.victorops.com/ui/acme/incident/14");
        assertThat(incident.startedAt()).isEqualTo(Instant.parse("2024-11-15T10:25:00Z"));
        assertThat(incident.attributes().byName())
                .isEqualTo(Map.of(
                        "severity", List.of("CRITICAL"),
                        "service", List.of("checkout"),
                        "routing_key", List.of("payments"),
                        "monitoring_tool", List.of("prometheus"),
                        "entity_id", List.of("checkout/errors")));
    }

    @Test
    void readsAnAcknowledgement() {
        SourceChange change = change(payload(Map.of(
                "STATE.CURRENT_ALERT_PHASE", "ACKED",
                "STATE.ACKED_BY", "responder",
                "STATE.ACKED_AT", "1731666540000",
                "STATE.ACK_MSG", "looking")));

        assertThat(change.type()).isEqualTo(ChangeType.ACKNOWLEDGED);
        assertThat(change.id()).isEqualTo("14/acknowledged/2024-11-15T10:29:00Z");
        assertThat(change.at()).isEqualTo("2024-11-15T10:29:00Z");
        assertThat(change.text()).isEqualTo("Acknowledged: looking");
        assertThat(change.person()).isEqualTo(RESPONDER);
        assertThat(change.roles()).containsExactly(new SourceRole(RESPONDER, ParticipantRole.RESPONDER, false));
    }

    @Test
    void readsAResolutionByAPerson() {
        SourceChange change = change(payload(Map.of(
                "STATE.CURRENT_ALERT_PHASE", "RESOLVED",
                "STATE.CURRENT_STATE", "OK",
                "ALERT.message_type", "RECOVERY",
                "ALERT.state_message", "Resolved by responder",
                "STATE.RESOLVED_BY", "responder",
                "STATE.RESOLVED_AT", "1731670500000")));

        assertThat(change.type()).isEqualTo(ChangeType.RESOLVED);
        assertThat(change.at()).isEqualTo("2024-11-15T11:35:00Z");
        assertThat(change.text()).isEqualTo("Resolved");
        assertThat(change.person()).isEqualTo(RESPONDER);
        assertThat(change.incident().title()).isEqualTo("Checkout errors");
        assertThat(change.incident().summary()).isNull();
        assertThat(change.incident().attributes().values("severity")).isEmpty();
    }

    @Test
    void readsAResolutionByTheMonitor() {
        SourceChange change = change(payload(Map.of(
                "STATE.CURRENT_ALERT_PHASE", "RESOLVED",
                "ALERT.state_message", "Error rate is 0.1 %",
                "STATE.RESOLVED_BY", "SYSTEM",
                "STATE.RESOLVED_AT", "",
                "STATE.LAST_TIMESTAMP", "1731670500000")));

        assertThat(change.text()).isEqualTo("Resolved: Error rate is 0.1 %");
        assertThat(change.person()).isNull();
        assertThat(change.at()).isEqualTo("2024-11-15T11:35:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "triggered, OPENED",
        "Acknowledged, ACKNOWLEDGED",
        "acked, ACKNOWLEDGED",
        "resolved, RESOLVED",
    })
    void readsBothSpellingsOfPhases(String phase, ChangeType expected) {
        assertThat(change(payload(Map.of("STATE.CURRENT_ALERT_PHASE", phase))).type())
                .isEqualTo(expected);
    }

    @Test
    void readsChats() {
        Map<String, String> chat = Map.of("CHAT.USER_ID", "responder", "CHAT.TEXT", "# Rolled back");

        SourceChange change = change(payload(chat));

        assertThat(change.type()).isEqualTo(ChangeType.NOTE);
        assertThat(change.text()).isEqualTo("\\# Rolled back");
        assertThat(change.person()).isEqualTo(RESPONDER);
        assertThat(change.at()).isEqualTo(SampleDeliveries.RECEIVED_AT);
        assertThat(change.incident()).isEqualTo(SourceIncident.reference("14"));
        assertThat(change.id())
                .startsWith("14/chat/")
                .isEqualTo(change(payload(chat)).id());
        assertThat(change(payload(Map.of("CHAT.TEXT", "Another"))).id()).isNotEqualTo(change.id());
    }

    @Test
    void anIncidentIsTheSameWithAndWithoutItsSign() {
        assertThat(change(payload(Map.of("STATE.INCIDENT_NAME", "#14")))
                        .incident()
                        .id())
                .isEqualTo("14");
        assertThat(change(withoutState("#14")).incident().id()).isEqualTo("14");
    }

    @Test
    void aServiceThatRepeatsTheTitleIsNone() {
        SourceChange change = change(payload(Map.of("STATE.SERVICE", "Checkout errors")));

        assertThat(change.incident().attributes().values("service")).isEmpty();
    }

    @Test
    void repeatedDeliveriesAreOneChangeEvenIfTheAlertWasRepeated() {
        SourceChange first = change(payload(Map.of()));
        SourceChange second = change(payload(Map.of(
                "STATE.ALERT_COUNT", "2",
                "STATE.LAST_TIMESTAMP", "1731666400000")));

        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void withoutATimeTheBodyIdentifiesAChange() {
        Map<String, String> timeless = Map.of("STATE.INCIDENT_TIMESTAMP", "0", "STATE.LAST_TIMESTAMP", "");

        SourceChange change = change(payload(timeless));

        assertThat(change.id()).matches("14/triggered/[0-9a-f]{64}");
        assertThat(change.at()).isEqualTo(SampleDeliveries.RECEIVED_AT);
        assertThat(change.incident().startedAt()).isNull();
    }

    @Test
    void readsTheTemplateOfTheFirstDays() {
        SourceChange change = change("""
                {"schema":"victorops/v1","incident_name":"14","entity_id":"checkout/errors","phase":"ACKED",
                 "state":"WARNING","alert_count":"1","service":"checkout","host":"","title":"Checkout errors",
                 "message":"","message_type":"ACKNOWLEDGEMENT","routing_key":"payments"}""");

        assertThat(change.type()).isEqualTo(ChangeType.ACKNOWLEDGED);
        assertThat(change.incident().attributes().first("severity")).isEqualTo("WARNING");
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
