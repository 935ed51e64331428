package dev.debrief.incidents.ingress.kind.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.VerificationResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertmanagerKindTest {

    private static final String GROUP = """
            {"version":"4","groupKey":"{}/{severity=\\"critical\\"}:{alertname=\\"CheckoutErrors\\"}","truncatedAlerts":0,
             "status":"firing","receiver":"postmortems","groupLabels":{"alertname":"CheckoutErrors"},
             "commonLabels":{"alertname":"CheckoutErrors","severity":"critical","service":"checkout"},
             "commonAnnotations":null,"externalURL":"https://alertmanager.example","notification_reason":"new",
             "routeLabels":{"a":"b"},
             "alerts":[
              {"status":"firing",
               "labels":{"alertname":"CheckoutErrors","severity":"critical","service":"checkout","instance":"web-1"},
               "annotations":{"summary":"One checkout in ten fails","description":"Since the release.",
                              "runbook_url":"https://wiki.example/checkout_(errors)"},
               "startsAt":"2024-11-15T10:25:00Z","endsAt":"0001-01-01T00:00:00Z",
               "generatorURL":"https://prometheus.example/graph?g0.expr=rate(errors)","fingerprint":"1a30ba71cca2921f"},
              {"status":"resolved",
               "labels":{"alertname":"CheckoutErrors","severity":"critical","service":"checkout","instance":"web-2"},
               "annotations":{"summary":"One checkout in ten fails"},
               "startsAt":"2024-11-15T10:20:00.123Z","endsAt":"2024-11-15T10:24:00Z",
               "generatorURL":"","fingerprint":"2b30ba71cca2921f"}]}
            """;

    private final AlertmanagerKind kind = new AlertmanagerKind();

    @Test
    void readsAlertsThatFireAndAreResolved() {
        List<SourceChange> changes = read(GROUP);

        assertThat(changes).extracting(SourceChange::type).containsExactly(ChangeType.OPENED, ChangeType.RESOLVED);
        assertThat(changes).extracting(SourceChange::alert).containsExactly("1a30ba71cca2921f", "2b30ba71cca2921f");
        assertThat(changes)
                .extracting(SourceChange::at)
                .containsExactly(Instant.parse("2024-11-15T10:25:00Z"), Instant.parse("2024-11-15T10:24:00Z"));
        SourceChange firing = changes.get(0);
        assertThat(firing.id()).isEqualTo("1a30ba71cca2921f/2024-11-15T10:25:00Z/firing");
        assertThat(firing.incident().id()).isEqualTo("{}/{severity=\"critical\"}:{alertname=\"CheckoutErrors\"}");
        assertThat(firing.incident().title()).isEqualTo("One checkout in ten fails");
        assertThat(firing.incident().summary()).isEqualTo("Since the release.");
        assertThat(firing.incident().startedAt()).isEqualTo("2024-11-15T10:25:00Z");
        assertThat(firing.incident().link()).isEqualTo("https://alertmanager.example/#/alerts?receiver=postmortems");
        assertThat(firing.text()).isEqualTo("""
                The alert CheckoutErrors is firing (instance=web-1, service=checkout, severity=critical): One checkout in ten fails

                Since the release.

                [Source](https://prometheus.example/graph?g0.expr=rate%28errors%29) · \
                [Runbook](https://wiki.example/checkout_%28errors%29)""");
        assertThat(changes.get(1).text()).startsWith("The alert CheckoutErrors is resolved (instance=web-2");
    }

    @Test
    void namesLabelsAndAnnotationsForRules() {
        assertThat(read(GROUP).get(0).incident().attributes().byName())
                .containsEntry("severity", List.of("critical"))
                .containsEntry("service", List.of("checkout"))
                .containsEntry("receiver", List.of("postmortems"))
                .containsEntry("label.instance", List.of("web-1"))
                .containsEntry("annotation.summary", List.of("One checkout in ten fails"))
                .doesNotContainKey("team");
    }

    @Test
    void aGroupThatIsSentAgainHasTheSameChanges() {
        String later = GROUP.replace("\"commonLabels\":{\"alertname\":\"CheckoutErrors\",", "\"commonLabels\":{")
                .replace("\"notification_reason\":\"new\"", "\"notification_reason\":\"repeat\"");

        assertThat(later).isNotEqualTo(GROUP);
        assertThat(read(later)).isEqualTo(read(GROUP));
    }

    @Test
    void anAlertThatFiresAgainIsAnotherChange() {
        String again = GROUP.replace("2024-11-15T10:25:00Z", "2024-11-15T11:25:00Z");

        assertThat(read(again).get(0).id()).isNotEqualTo(read(GROUP).get(0).id());
    }

    @Test
    void anAlertThatIsResolvedAgainIsAnotherChange() {
        String again = GROUP.replace("\"endsAt\":\"2024-11-15T10:24:00Z\"", "\"endsAt\":\"2024-11-15T10:50:00Z\"");

        assertThat(read(GROUP).get(1).id())
                .isEqualTo("2b30ba71cca2921f/2024-11-15T10:20:00.123Z/resolved/2024-11-15T10:24:00Z");
        assertThat(read(again).get(1).id())
                .isEqualTo("2b30ba71cca2921f/2024-11-15T10:20:00.123Z/resolved/2024-11-15T10:50:00Z");
    }

    @Test
    void readsUpToAThousandAlerts() {
        assertThat(read(groupOf(1000, ""))).hasSize(1000);
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> read(groupOf(1001, "")))
                .withMessageContaining("1001 alerts")
                .withMessageContaining("Set max_alerts in the receiver");
    }

    @Test
    void aLongTextOfTheGroupIsCutAndNotRepeated() {
        List<SourceChange> changes = read(groupOf(1000, "x".repeat(500_000)));

        assertThat(changes.get(0).incident().summary()).hasSize(4000);
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.incident().summary())
                    .isSameAs(changes.get(0).incident().summary());
            assertThat(change.incident().attributes().first("annotation.description"))
                    .hasSize(1000);
        });
    }

    @Test
    void saysThatAlertsWereLeftOut() {
        List<SourceChange> changes = read(GROUP.replace("\"truncatedAlerts\":0", "\"truncatedAlerts\":7"));

        assertThat(changes.get(0).text()).endsWith("The group has further alerts that the sender left out: '7'");
        assertThat(changes.get(1).text()).doesNotContain("left out");
    }

    @Test
    void aLongGroupKeyBecomesADigest() {
        String longKey = GROUP.replace("{}/{severity", "{}/{" + "x".repeat(300) + "=~\\\".*\\\"}/{severity");

        assertThat(read(longKey).get(0).incident().id()).matches("[0-9a-f]{64}");
    }

    @Test
    void takesTheTimeOfReceptionIfThereIsNoOther() {
        String timeless = GROUP.replace("2024-11-15T10:25:00Z", "0001-01-01T00:00:00Z");

        SourceChange firing = read(timeless).get(0);

        assertThat(firing.at()).isEqualTo(SampleDeliveries.RECEIVED_AT);
        assertThat(firing.incident().startedAt()).isNull();
        assertThat(firing.id()).isEqualTo("1a30ba71cca2921f/unknown/firing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"a payload of the administrator\"}",
                "{\"version\": \"1\", \"groupKey\": \"g\", \"status\": \"firing\", \"alerts\": []}",
                "{\"version\": \"4\", \"groupKey\": \"g\", \"status\": \"firing\", \"alerts\": []}",
                "{\"version\": \"4\", \"groupKey\": \"g\", \"status\": \"odd\", \"alerts\": [{\"fingerprint\": \"f\"}]}",
                "[]",
                "not JSON"
            })
    void refusesWhatIsNoGroup(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> read(body));
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), GROUP);
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer new-secret, VALID",
        "Bearer old-secret, VALID",
        "Bearer other, MISMATCH",
        "debrief:new-secret, VALID",
        "debrief:old-secret, VALID",
        "admin:new-secret, MISMATCH",
        "'', MALFORMED"
    })
    void authenticatesByTokenOrPassword(String credentials, VerificationResult expected) {
        AuthenticationScheme scheme = kind.authentication(List.of("new-secret", "old-secret"));
        String header = credentials.contains(":")
                ? "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))
                : credentials;

        assertThat(scheme.verify(SampleDeliveries.message(Map.of("Authorization", header), GROUP)))
                .isEqualTo(expected);
    }

    private static String groupOf(int alerts, String description) {
        String each = "{\"status\":\"firing\",\"fingerprint\":\"f\"},";
        return "{\"version\":\"4\",\"groupKey\":\"g\",\"commonAnnotations\":{\"description\":\"" + description
                + "\"},\"alerts\":[" + each.repeat(alerts - 1) + each.replace("},", "}") + "]}";
    }

    private List<SourceChange> read(String body) {
        Reading reading = kind.read(SampleDeliveries.json(body));
        assertThat(reading.ignoredBecause()).isNull();
        return reading.changes();
    }
}
