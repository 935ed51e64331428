package dev.debrief.incidents.ingress.kind.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.participant.ParticipantRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerDutyKindTest {

    private static final SourcePerson ENGINEER = new SourcePerson("PUSER01", "On-call engineer");
    private static final SourcePerson SECOND = new SourcePerson("PUSER02", "Second responder");
    private static final SourcePerson DATABASES = new SourcePerson("PUSER03", "Database on call");

    private final PagerDutyKind kind = new PagerDutyKind();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "incident.triggered; OPENED; Triggered: Checkout error rate",
                "incident.acknowledged; ACKNOWLEDGED; Acknowledged",
                "incident.unacknowledged; CHANGED; No longer acknowledged",
                "incident.delegated; ESCALATED;"
                        + " Delegated to another escalation policy: payments on call|Assigned to Second responder",
                "incident.escalated; ESCALATED; Escalated to Second responder",
                "incident.reassigned; ESCALATED; Reassigned to Second responder",
                "incident.priority_updated; CHANGED; Priority: P1",
                "incident.service_updated; CHANGED; Service: checkout",
                "incident.incident_type.changed; CHANGED; Incident type: major_incident",
                "incident.custom_field_values.updated; CHANGED; region: eu-1|empty removed",
                "incident.conference_bridge.updated; CHANGED;"
                        + " Conference bridge: https://meet.example/42|Germany: +49 30 0100",
                "incident.annotated; NOTE; Rolled back.|\\# Not a heading",
                "incident.status_update_published; STATUS_UPDATE; A fix is being developed",
                "incident.role.assigned; ROLE; Incident Commander: On-call engineer|Scribe: no longer Database on call"
                        + "|Customer Liaison: Support lead|Deputy Incident Commander: Second responder",
                "incident.responder.added; ROLE;"
                        + " Requested to respond: Database on call: Please look at the replicas",
                "incident.responder.replied; ROLE;" + " Request to respond pending: Please look at the replicas",
                "incident.task.created; TASK; Task created: Tell the shops",
                "incident.task.updated; TASK; Task updated: Tell the shops",
                "incident.task.completed; TASK; Task completed: Tell the shops",
                "incident.resolved; RESOLVED; Resolved",
                "incident.reopened; REOPENED; Reopened",
                "incident.action_invocation.created; NOTE; Action started: Restart the pods (running)",
                "incident.action_invocation.updated; NOTE; Action updated: Restart the pods (running)",
                "incident.action_invocation.terminated; NOTE; Action terminated: Restart the pods (running)",
                "incident.workflow.started; NOTE; Workflow started: Major incident",
                "incident.workflow.completed; NOTE; Workflow completed: Major incident"
            })
    void readsEveryTypeOfEventAboutIncidents(String eventType, ChangeType type, String text) {
        SourceChange change = change(PagerDutySamples.event(eventType));

        assertThat(change.type()).isEqualTo(type);
        assertThat(String.valueOf(change.text()).replace("\n", "|")).isEqualTo(text);
        assertThat(change.id()).isEqualTo("01CHECKOUT");
        assertThat(change.at()).isEqualTo("2024-11-15T10:29:00Z");
        assertThat(change.person()).isEqualTo(ENGINEER);
        assertThat(change.alert()).isNull();
        assertThat(change.incident().id()).isEqualTo("PINC001");
        assertThat(change.incident().link()).isEqualTo("https://acme.pagerduty.com/incidents/PINC001");
    }

    @Test
    void describesTheIncident() {
        SourceIncident incident =
                change(PagerDutySamples.event("incident.triggered")).incident();

        assertThat(incident.title()).isEqualTo("Checkout error rate");
        assertThat(incident.startedAt()).isEqualTo(Instant.parse("2024-11-15T10:25:00Z"));
        assertThat(incident.attributes().byName())
                .isEqualTo(Map.of(
                        "service", List.of("checkout"),
                        "service.id", List.of("PSVC001"),
                        "priority", List.of("P1"),
                        "urgency", List.of("high"),
                        "team", List.of("Payments", "Shop"),
                        "escalation_policy", List.of("payments on call"),
                        "incident_type", List.of("major_incident")));
    }

    @Test
    void aReferenceToTheIncidentSaysNothingElseAboutIt() {
        SourceIncident incident =
                change(PagerDutySamples.event("incident.annotated")).incident();

        assertThat(incident.title()).isNull();
        assertThat(incident.startedAt()).isNull();
        assertThat(incident.attributes().isEmpty()).isTrue();
    }

    @Test
    void namesCustomFieldsForRules() {
        SourceIncident incident = change(PagerDutySamples.event("incident.custom_field_values.updated"))
                .incident();

        assertThat(incident.attributes().byName())
                .isEqualTo(Map.of("field.region", List.of("eu-1"), "field.tiers", List.of("gold", "silver")));
    }

    @Test
    void whoActsOrIsAssignedIsAResponder() {
        assertThat(change(PagerDutySamples.event("incident.acknowledged")).roles())
                .containsExactly(responder(ENGINEER));
        assertThat(change(PagerDutySamples.event("incident.resolved")).roles()).containsExactly(responder(ENGINEER));
        for (String type : List.of("triggered", "escalated", "reassigned", "delegated")) {
            assertThat(change(PagerDutySamples.event("incident." + type)).roles())
                    .as(type)
                    .containsExactly(responder(SECOND));
        }
        assertThat(change(PagerDutySamples.event("incident.annotated")).roles()).isEmpty();
    }

    @Test
    void mapsRolesByTheirNames() {
        assertThat(change(PagerDutySamples.event("incident.role.assigned")).roles())
                .containsExactly(
                        new SourceRole(SECOND, ParticipantRole.INCIDENT_COMMANDER, true),
                        new SourceRole(ENGINEER, ParticipantRole.INCIDENT_COMMANDER, false),
                        new SourceRole(DATABASES, ParticipantRole.SCRIBE, true),
                        new SourceRole(
                                new SourcePerson("PUSER04", "Support lead"),
                                ParticipantRole.COMMUNICATIONS_LEAD,
                                false),
                        new SourceRole(SECOND, ParticipantRole.RESPONDER, false));
    }

    @Test
    void whoDeclinesARequestIsNoResponder() {
        String declined = PagerDutySamples.event("incident.responder.replied").replace("pending", "declined");
        String accepted = declined.replace("declined", "accepted");

        assertThat(change(declined).roles())
                .containsExactly(new SourceRole(DATABASES, ParticipantRole.RESPONDER, true));
        assertThat(change(accepted).roles()).containsExactly(responder(DATABASES));
    }

    @Test
    void aRequestToAnEscalationPolicyIsANote() {
        SourceChange change = change(PagerDutySamples.event("incident.responder.added")
                .replace("PUSER03\",\"type\":\"user_", "X\",\"type\":\"policy_"));

        assertThat(change.type()).isEqualTo(ChangeType.NOTE);
        assertThat(change.text()).isEqualTo("Requested to respond: databases: Please look at the replicas");
        assertThat(change.roles()).isEmpty();
    }

    @Test
    void readsTasks() {
        SourceChange created = change(PagerDutySamples.event("incident.task.created"));
        SourceChange completed = change(PagerDutySamples.event("incident.task.completed"));
        SourceChange updated =
                change(PagerDutySamples.event("incident.task.updated").replace("\"pending\"", "\"Completed\""));

        assertThat(created.task()).isEqualTo(new SourceTask("PTASK01", "Tell the shops", "All of them", SECOND, false));
        assertThat(completed.task())
                .isEqualTo(new SourceTask("PTASK01", "Tell the shops", "All of them", SECOND, true));
        assertThat(updated.task()).isEqualTo(completed.task());
    }

    @Test
    void marksTextsThatPagerDutyHasCut() {
        assertThat(change(PagerDutySamples.event("incident.status_update_published"))
                        .trimmed())
                .isTrue();
        assertThat(change(PagerDutySamples.event("incident.annotated")).trimmed())
                .isFalse();
    }

    @Test
    void saysWhatWasRemoved() {
        String incident = PagerDutySamples.INCIDENT.replaceFirst("\"priority\":\\{[^}]*}", "\"priority\":null");
        String bridge = PagerDutySamples.CONFERENCE_BRIDGE
                .replaceFirst("\\[\\{\"label[^\\]]*\\]", "[]")
                .replace("\"https://meet.example/42\"", "null");

        assertThat(change(PagerDutySamples.event("incident.priority_updated", incident))
                        .text())
                .isEqualTo("Priority removed");
        assertThat(change(PagerDutySamples.event("incident.conference_bridge.updated", bridge))
                        .text())
                .isEqualTo("Conference bridge removed");
    }

    @Test
    void saysIntoWhichIncidentItWasMerged() {
        String merged = PagerDutySamples.INCIDENT.replace(
                "\"resolve_reason\":null",
                "\"resolve_reason\":{\"type\":\"merge_resolve_reason\",\"incident\":{\"id\":\"PINC002\",\"summary\":\"Outage\"}}");

        assertThat(change(PagerDutySamples.event("incident.resolved", merged)).text())
                .isEqualTo("Resolved: merged into Outage");
    }

    @Test
    void automationIsNoPerson() {
        String bySystem = PagerDutySamples.event("incident.resolved")
                .replace(
                        "\"id\":\"PUSER01\",\"type\":\"user_reference\"",
                        "\"id\":\"PX\",\"type\":\"bot_user_reference\"");
        String byNobody = bySystem.replaceFirst("\"agent\":\\{[^}]*}", "\"agent\":null");

        assertThat(change(bySystem).person()).isNull();
        assertThat(change(byNobody).person()).isNull();
        assertThat(change(byNobody).roles()).isEmpty();
    }

    @Test
    void anAddressThatIsNoWebLinkIsLeftOut() {
        String script = PagerDutySamples.event("incident.triggered")
                .replace("https://acme.pagerduty.com/incidents/PINC001", "javascript:alert(1)");

        assertThat(change(script).incident().link()).isNull();
    }

    @Test
    void theIdOfADeliveryIsTheWebhookId() {
        assertThat(kind.deliveryId(SampleDeliveries.of(Map.of("X-WEBHOOK-ID", " w-1 "), "{}")))
                .isEqualTo("w-1");
        assertThat(kind.deliveryId(SampleDeliveries.of(Map.of("X-Webhook-Id", "x".repeat(201)), "{}")))
                .hasSize(64);
        assertThat(kind.deliveryId(SampleDeliveries.json("{}"))).isNull();
    }

    private static SourceRole responder(SourcePerson person) {
        return new SourceRole(person, ParticipantRole.RESPONDER, false);
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
