package dev.debrief.incidents.ingress.kind.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.participant.ParticipantRole;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.VerificationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsKindTest {

    private static final String STRUCTURED = "application/cloudevents+json; charset=UTF-8";

    private static final String DATA = """
            {"title":"Checkout\\nfails","summary":"One in ten.","link":"https://batch.example/jobs/1",
             "startedAt":"2024-11-15T10:15:00Z","service":["checkout","payments"],"severity":"high","tag":"nightly",
             "labels":{"region":"eu"},"fields":{"customers":12,"tiers":["retail","enterprise"]},
             "text":"The nightly job failed.","trimmed":true,"version":"2024-11-15T10:26:00Z","alert":"job-1",
             "person":{"id":"u1","name":"Dana"},
             "roles":[{"person":{"name":"Erin"},"role":"RESPONDER","left":false}],
             "task":{"id":"t1","title":"Add a check","description":null,"assignee":{"id":"u1"},"done":false}}""";

    private static final String EVENT = """
            {"specversion":"1.0","id":"e1","source":"/batch","type":"dev.debrief.ingress.opened","subject":"job 1",
             "time":"2024-11-15T10:25:00Z","datacontenttype":"application/json","data":%s}""".formatted(DATA);

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_614_265_330), ZoneOffset.UTC);

    private final CloudEventsKind kind = new CloudEventsKind(CLOCK);

    @Test
    void readsAStructuredEvent() {
        SourceChange change = read(STRUCTURED, EVENT).get(0);

        assertThat(change.type()).isEqualTo(ChangeType.OPENED);
        assertThat(change.id()).isEqualTo("/batch/e1");
        assertThat(change.at()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(change.alert()).isEqualTo("job-1");
        assertThat(change.text()).isEqualTo("The nightly job failed.");
        assertThat(change.trimmed()).isTrue();
        assertThat(change.version()).isEqualTo("2024-11-15T10:26:00Z");
        assertThat(change.opens()).isTrue();
        assertThat(change.person()).isEqualTo(new SourcePerson("u1", "Dana"));
        assertThat(change.roles())
                .containsExactly(new SourceRole(new SourcePerson("Erin", "Erin"), ParticipantRole.RESPONDER, false));
        assertThat(change.task())
                .isEqualTo(new SourceTask("t1", "Add a check", null, new SourcePerson("u1", "u1"), false));
        assertThat(change.incident().id()).isEqualTo("job 1");
        assertThat(change.incident().title()).isEqualTo("Checkout fails");
        assertThat(change.incident().summary()).isEqualTo("One in ten.");
        assertThat(change.incident().link()).isEqualTo("https://batch.example/jobs/1");
        assertThat(change.incident().startedAt()).isEqualTo("2024-11-15T10:15:00Z");
        assertThat(change.incident().attributes().byName())
                .containsEntry("service", List.of("checkout", "payments"))
                .containsEntry("severity", List.of("high"))
                .containsEntry("tag", List.of("nightly"))
                .containsEntry("label.region", List.of("eu"))
                .containsEntry("field.customers", List.of("12"))
                .containsEntry("field.tiers", List.of("retail", "enterprise"));
    }

    @Test
    void theModesAreEqual() {
        List<SourceChange> structured = read(STRUCTURED, EVENT);

        assertThat(kind.read(binary(DATA)).changes()).isEqualTo(structured);
        assertThat(read("APPLICATION/CLOUDEVENTS-BATCH+JSON", "[" + EVENT + "]"))
                .isEqualTo(structured);
        assertThat(read("application/json", EVENT)).isEqualTo(structured);
        String base64 = Base64.getEncoder().encodeToString(DATA.getBytes(UTF_8));
        assertThat(read(STRUCTURED, EVENT.replace("\"data\":" + DATA, "\"data_base64\":\"" + base64 + "\"")))
                .isEqualTo(structured);
    }

    @Test
    void onlyEventsInHeadersHaveADeliveryId() {
        assertThat(kind.deliveryId(binary(DATA))).isEqualTo("/batch/e1");
        assertThat(kind.deliveryId(delivery(STRUCTURED, EVENT))).isNull();
    }

    @Test
    void readsSeveralEvents() {
        String other = EVENT.replace("\"e1\"", "\"e2\"").replace("ingress.opened", "ingress.resolved");

        assertThat(read("application/cloudevents-batch+json", "[" + EVENT + "," + other + "]"))
                .extracting(SourceChange::type)
                .containsExactly(ChangeType.OPENED, ChangeType.RESOLVED);
        assertThat(kind.read(delivery("application/cloudevents-batch+json", "[]"))
                        .ignoredBecause())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "opened, OPENED",
        "acknowledged, ACKNOWLEDGED",
        "escalated, ESCALATED",
        "note, NOTE",
        "status-update, STATUS_UPDATE",
        "identified, IDENTIFIED",
        "changed, CHANGED",
        "role, ROLE",
        "task, TASK",
        "resolved, RESOLVED",
        "reopened, REOPENED"
    })
    void readsEachType(String type, ChangeType expected) {
        assertThat(read(STRUCTURED, EVENT.replace("ingress.opened", "ingress." + type))
                        .get(0)
                        .type())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"opened, title", "note, text", "status-update, text", "role, roles", "task, task"})
    void requiresTheMembersOfAType(String type, String member) {
        String event = EVENT.replace("ingress.opened", "ingress." + type).replace("\"" + member + "\":", "\"other\":");

        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(STRUCTURED, event))
                .withMessageContaining(member);
    }

    @Test
    void needsNoDataForTheOtherTypes() {
        SourceChange change = read(STRUCTURED, """
                {"specversion":"1.0","id":"e3","source":"/batch","type":"dev.debrief.ingress.resolved","subject":"job 1"}
                """).get(0);

        assertThat(change.at()).isEqualTo(SampleDeliveries.RECEIVED_AT);
        assertThat(change.incident().title()).isNull();
        assertThat(change.alert()).isNull();
        assertThat(change.version()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"com.example.opened\"",
                "\"type\":\"dev.debrief.ingress.closed\"",
                "\"type\":\"\"",
                "\"subject\":\"\"",
                "\"id\":null",
                "\"source\":\"\"",
                "\"specversion\":\"0.3\""
            })
    void refusesUnknownTypesAndMissingAttributes(String member) {
        String name = member.substring(0, member.indexOf(':'));
        String event = EVENT.replaceFirst(name + ":\"[^\"]*\"", member);

        assertThat(event).isNotEqualTo(EVENT);
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> read(STRUCTURED, event));
    }

    @Test
    void refusesUnknownRoles() {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(STRUCTURED, EVENT.replace("RESPONDER", "HERO")))
                .withMessageContaining("INCIDENT_COMMANDER");
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of("content-type", STRUCTURED), EVENT);
        SampleDeliveries.assertSurvivesDamage(
                kind, Map.of("content-type", "application/cloudevents-batch+json"), "[" + EVENT + "]");
        SampleDeliveries.assertSurvivesDamage(kind, binary(DATA).headers(), DATA);
        for (String header : binary(DATA).headers().keySet()) {
            Map<String, String> others = new TreeMap<>(binary(DATA).headers());
            others.remove(header);
            SampleDeliveries.assertSurvivesDamage(kind, others, "{\"title\":\"Checkout fails\"}");
            others.put(header, "%");
            SampleDeliveries.assertSurvivesDamage(kind, others, "{\"title\":\"Checkout fails\"}");
        }
    }

    @Test
    void verifiesTokensHeadersAndSignatures() {
        AuthenticationScheme scheme = kind.authentication(List.of("plain", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        String body = "{\"test\": 2432232314}";

        assertThat(scheme.verify(SampleDeliveries.message(Map.of("Authorization", "Bearer plain"), body)))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of("X-Debrief-Secret", "plain"), body)))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(SampleDeliveries.message(
                        Map.of(
                                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "webhook-timestamp", "1614265330",
                                "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                        body)))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of("X-Debrief-Secret", "other"), body)))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of(), body))).isEqualTo(VerificationResult.MALFORMED);
    }

    private static RawDelivery binary(String data) {
        return SampleDeliveries.of(
                Map.of(
                        "Content-Type", "application/json",
                        "ce-specversion", "1.0",
                        "ce-id", "e1",
                        "ce-source", "/batch",
                        "ce-type", "dev.debrief.ingress.opened",
                        "ce-subject", "job%201",
                        "ce-time", "2024-11-15T10:25:00Z"),
                data);
    }

    private static RawDelivery delivery(String mediaType, String body) {
        return SampleDeliveries.of(Map.of("Content-Type", mediaType), body);
    }

    private List<SourceChange> read(String mediaType, String body) {
        return kind.read(delivery(mediaType, body)).changes();
    }
}
