package dev.debrief.incidents.ingress.kind.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.VerificationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrafanaKindTest {

    private static final String GROUP = """
            {"version":"1","orgId":1,"receiver":"debrief","status":"resolved","groupKey":"{}:{alertname=\\"CheckoutErrors\\"}",
             "groupLabels":{"alertname":"CheckoutErrors"},"commonLabels":{"alertname":"CheckoutErrors","team":"payments"},
             "commonAnnotations":{},"externalURL":"https://grafana.example/","truncatedAlerts":0,
             "title":"[RESOLVED] CheckoutErrors","state":"ok","message":"Deprecated","appVersion":"12.0.0",
             "alerts":[
              {"status":"firing","labels":{"alertname":"CheckoutErrors","team":"payments"},"annotations":{"summary":"It fails"},
               "startsAt":"2024-11-15T11:25:00+01:00","endsAt":"0001-01-01T00:00:00Z",
               "generatorURL":"https://grafana.example/alerting/1/view","fingerprint":"fp-1","values":{"B":12.5,"C":1},
               "silenceURL":"https://grafana.example/silence","dashboardURL":"https://grafana.example/d/1",
               "panelURL":"https://grafana.example/d/1?viewPanel=2","imageURL":"","ruleUID":"r1","enrichments":null},
              {"status":"resolved","labels":{"alertname":"CheckoutErrors"},"annotations":null,
               "startsAt":"2024-11-15T10:20:00Z","endsAt":"2024-11-15T10:24:00Z","fingerprint":"fp-2","values":null}]}
            """;

    private static final String ON_CALL = """
            {"event":{"type":"acknowledge","time":"2024-11-15T10:29:00Z"},
             "user":{"id":"UABC","username":"dana","email":"dana@example.com"},
             "alert_group":{"id":"IABC","integration_id":"CABC","route_id":"RABC","alerts_count":3,"state":"acknowledged",
              "created_at":"2024-11-15T10:25:00Z","acknowledged_at":"2024-11-15T10:29:00Z","resolved_at":null,
              "title":"Checkout errors","permalinks":{"web":"https://oncall.example/IABC","slack":null},
              "labels":{"service":"checkout"}},
             "alert_group_id":"IABC",
             "alert_payload":{"commonLabels":{"severity":"critical"},"commonAnnotations":{"description":"Since the release."},
              "generatorURL":"https://prometheus.example/graph"},
             "integration":{"id":"CABC","type":"alertmanager","name":"Production","team":"payments"},
             "notified_users":[],"webhook":{"id":"W1","name":"Debrief"}}
            """;

    private static final Instant NOW = Instant.ofEpochSecond(1_731_666_300);

    private final GrafanaKind kind = new GrafanaKind(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsEachAlertByItsOwnStatus() {
        List<SourceChange> changes = read(GROUP);

        assertThat(changes).extracting(SourceChange::type).containsExactly(ChangeType.OPENED, ChangeType.RESOLVED);
        assertThat(changes).extracting(SourceChange::alert).containsExactly("fp-1", "fp-2");
        SourceChange firing = changes.get(0);
        assertThat(firing.at()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(firing.incident().id()).isEqualTo("{}:{alertname=\"CheckoutErrors\"}");
        assertThat(firing.incident().link()).isEqualTo("https://grafana.example/");
        assertThat(firing.incident().attributes().first("team")).isEqualTo("payments");
        assertThat(firing.text()).isEqualTo("""
                The alert CheckoutErrors is firing (team=payments): It fails

                Values: B = 12.5, C = 1

                [Source](https://grafana.example/alerting/1/view) · [Dashboard](https://grafana.example/d/1) · \
                [Panel](https://grafana.example/d/1?viewPanel=2) · [Silence](https://grafana.example/silence)""");
    }

    @Test
    void ignoresTheTestOfAContactPoint() {
        Reading reading = kind.read(SampleDeliveries.json("""
                {"version":"1","groupKey":"test-57c6d9296de2ad39","status":"firing","receiver":"test","alerts":[
                 {"status":"firing","labels":{"alertname":"TestAlert","instance":"Grafana"},
                  "annotations":{"summary":"Notification test"},"startsAt":"2024-11-15T10:25:00Z",
                  "endsAt":"0001-01-01T00:00:00Z","fingerprint":"57c6d9296de2ad39"}]}
                """));

        assertThat(reading.ignoredBecause()).isEqualTo("It is the test notification of a contact point.");
    }

    @ParameterizedTest
    @CsvSource({
        "alert group created, OPENED",
        "acknowledge, ACKNOWLEDGED",
        "unacknowledge, CHANGED",
        "resolve, RESOLVED",
        "unresolve, REOPENED",
        "silence, CHANGED",
        "unsilence, CHANGED",
        "escalation, ESCALATED",
        "status change, ACKNOWLEDGED",
        "alert_group.created, OPENED",
        "Alert Group Created, OPENED"
    })
    void readsEventsOfAlertGroups(String event, ChangeType expected) {
        SourceChange change = read(onCall(event)).get(0);

        assertThat(change.type()).isEqualTo(expected);
        assertThat(change.alert()).isNull();
        assertThat(change.id()).isEqualTo("IABC/" + event + "/2024-11-15T10:29:00Z");
        assertThat(change.at()).isEqualTo("2024-11-15T10:29:00Z");
        assertThat(change.person()).isEqualTo(new SourcePerson("UABC", "dana"));
        assertThat(change.text()).isNotBlank();
        assertThat(change.incident().id()).isEqualTo("IABC");
        assertThat(change.incident().title()).isEqualTo("Checkout errors");
        assertThat(change.incident().link()).isEqualTo("https://oncall.example/IABC");
        assertThat(change.incident().startedAt()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(change.incident().attributes().byName())
                .containsEntry("service", List.of("checkout"))
                .containsEntry("severity", List.of("critical"))
                .containsEntry("team", List.of("payments"))
                .containsEntry("label.severity", List.of("critical"));
    }

    @ParameterizedTest
    @CsvSource({"resolved, RESOLVED", "silenced, CHANGED", "firing, REOPENED"})
    void readsTheStateOfAStatusChange(String state, ChangeType expected) {
        String changed = onCall("status change").replace("\"state\":\"acknowledged\"", "\"state\":\"" + state + "\"");

        assertThat(read(changed).get(0).type()).isEqualTo(expected);
    }

    @Test
    void anEventWithoutATimeTakesThatOfTheAlertGroup() {
        String timeless = ON_CALL.replace("\"time\":\"2024-11-15T10:29:00Z\"", "\"time\":null");

        assertThat(read(timeless).get(0).at()).isEqualTo("2024-11-15T10:29:00Z");
        assertThat(read(timeless).get(0).id())
                .isEqualTo(read(timeless).get(0).id())
                .contains("acknowledge");
    }

    @Test
    void ignoresNotificationsOfPeople() {
        assertThat(kind.read(SampleDeliveries.json(onCall("personal notification")))
                        .ignoredBecause())
                .isNotNull();
    }

    @Test
    void refusesOtherShapes() {
        for (String body : List.of(
                onCall("paged"),
                "{\"alert\": \"a template of the administrator\"}",
                "{\"version\": \"4\", \"groupKey\": \"g\", \"alerts\": [{\"fingerprint\": \"f\", \"status\": \"firing\"}]}",
                "{\"event\": {}}")) {
            assertThatExceptionOfType(UnreadableDeliveryException.class)
                    .as(body)
                    .isThrownBy(() -> kind.read(SampleDeliveries.json(body)));
        }
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), GROUP);
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), ON_CALL);
    }

    @ParameterizedTest
    @CsvSource({
        "48927db59c300353ec9ea99fbb0059ea7b95450f5d10c294000c572f1dd0d555, , VALID",
        "a6c506e1ce0752ce5b9c0c0f9b19c606c933b39cb726f6b6371716f75830e037, 1731666300, VALID",
        "a6c506e1ce0752ce5b9c0c0f9b19c606c933b39cb726f6b6371716f75830e037, 1731666301, MISMATCH",
        "a6c506e1ce0752ce5b9c0c0f9b19c606c933b39cb726f6b6371716f75830e037, , MISMATCH",
        "00000000000000000000000000000000000000000000000000000000000000ff, , MISMATCH"
    })
    void verifiesSignatures(String signature, @Nullable String timestamp, VerificationResult expected) {
        AuthenticationScheme scheme = kind.authentication(List.of("another", "debrief-grafana"));
        Map<String, String> headers = timestamp == null
                ? Map.of("X-Grafana-Alerting-Signature", signature)
                : Map.of(
                        "X-Grafana-Alerting-Signature", signature,
                        "X-Grafana-Alerting-Signature-Timestamp", timestamp);

        assertThat(scheme.verify(SampleDeliveries.message(headers, "{\"version\":\"1\",\"status\":\"firing\"}")))
                .isEqualTo(expected);
    }

    @Test
    void acceptsAToken() {
        AuthenticationScheme scheme = kind.authentication(List.of("secret"));

        assertThat(scheme.verify(SampleDeliveries.message(Map.of("Authorization", "Bearer secret"), GROUP)))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(SampleDeliveries.message(Map.of(), GROUP))).isEqualTo(VerificationResult.MALFORMED);
    }

    private static String onCall(String event) {
        return ON_CALL.replace("\"type\":\"acknowledge\"", "\"type\":\"" + event + "\"");
    }

    private List<SourceChange> read(String body) {
        return kind.read(SampleDeliveries.json(body)).changes();
    }
}
