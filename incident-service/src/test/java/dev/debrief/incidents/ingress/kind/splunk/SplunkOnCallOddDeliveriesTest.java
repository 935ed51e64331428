package dev.debrief.incidents.ingress.kind.splunk;

import static dev.debrief.incidents.ingress.kind.splunk.SplunkOnCallSamples.fill;
import static dev.debrief.incidents.ingress.kind.splunk.SplunkOnCallSamples.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that say nothing about an incident, or cannot be read. */
class SplunkOnCallOddDeliveriesTest {

    private final SplunkOnCallKind kind = new SplunkOnCallKind();

    @Test
    void variablesWithoutAValueAreAbsent() {
        SourceChange change = change("""
                {"schema": "victorops/v1", "incident_name": "14", "phase": "UNACKED", "service": "${{STATE.SERVICE}}",
                 "title": "${{ALERT.entity_display_name}}", "message": "", "host": null, "routing_key": "  ",
                 "entity_id": "checkout", "link": "https://portal.victorops.com/ui//incident/14",
                 "incident_time": "${{STATE.INCIDENT_TIMESTAMP}}"}""");

        assertThat(change.incident().title()).isEqualTo("checkout");
        assertThat(change.incident().summary()).isNull();
        assertThat(change.incident().link()).isNull();
        assertThat(change.incident().attributes().byName()).isEqualTo(Map.of("entity_id", List.of("checkout")));
    }

    @Test
    void aTextThatContainsMoreThanVariablesIsKept() {
        SourceChange change = change("""
                {"schema": "victorops/v1", "incident_name": "14", "phase": "UNACKED",
                 "title": "Set ${{ secrets.TOKEN }}", "message": "${{ALERT.state_message}} ${{ALERT.details}}",
                 "link": "https://portal.victorops.com/ui/${{ALERT.VO_ORGANIZATION_ID}}/incident/14"}""");

        assertThat(change.incident().title()).isEqualTo("Set ${{ secrets.TOKEN }}");
        assertThat(change.incident().summary()).isNull();
        assertThat(change.incident().link()).isNull();
    }

    @Test
    void ignoresWhatIsAboutNoIncident() {
        Reading shift = read(fill(Map.of("CHAT.TEXT", "Good morning")));

        assertThat(shift.ignoredBecause()).startsWith("It names no incident");
        assertThat(read(WebhookTemplate.PAYLOAD).ignoredBecause()).startsWith("It names no incident");
    }

    @Test
    void anUnknownPhaseIsUnreadable() {
        assertUnreadable(payload(Map.of("STATE.CURRENT_ALERT_PHASE", "SNOOZED")), "The phase 'SNOOZED' is unknown.");
    }

    @Test
    void aPhaseWithoutAnIncidentIsUnreadable() {
        assertUnreadable(
                fill(Map.of("STATE.CURRENT_ALERT_PHASE", "ACKED")), "The member incident_name is missing or empty.");
        assertUnreadable(fill(Map.of("STATE.INCIDENT_NAME", "14")), "The member phase is missing or empty.");
        assertUnreadable(
                payload(Map.of("STATE.INCIDENT_NAME", "14 and 15")),
                "The member incident_name is not the number of an incident: '14 and 15'");
    }

    @Test
    void aPayloadThatIsNotTheTemplateIsUnreadable() {
        assertUnreadable(
                "{\"incident\": \"14\"}",
                "The member schema is not victorops/v1: the payload of the webhook"
                        + " must be the template in the documentation.");
    }

    @Test
    void quotationMarksAndLineBreaksThatWereNotEscapedAreUnreadable() {
        String quoted = payload(Map.of("ALERT.state_message", "He said \"hi\" twice"));
        String broken = payload(Map.of("ALERT.state_message", "one\ntwo"));

        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(quoted))
                .withMessageMatching("(?s)The body is not valid JSON at byte \\d+: .*");
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(broken))
                .withMessageMatching("(?s)The body is not valid JSON at byte \\d+: .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "incident=31&created_by=%22responder%22"})
    void refusesWhatIsNoPayload(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> read(body));
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), payload(Map.of()));
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), payload(Map.of("CHAT.TEXT", "Rolled back")));
    }

    @Test
    void readsTextsOfAnyLengthAndScript() {
        SourceChange change = change(payload(Map.of(
                "INCIDENT.ENTITY_DISPLAY_NAME",
                "x".repeat(100_000),
                "ALERT.state_message",
                "🚒 عطل في الدفع – שלום\\u0000\\u0007")));

        assertThat(change.incident().title()).hasSize(200);
        assertThat(change.text()).endsWith("🚒 عطل في الدفع – שלום\u0007");
    }

    private void assertUnreadable(String body, String reason) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(body))
                .withMessage(reason);
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
