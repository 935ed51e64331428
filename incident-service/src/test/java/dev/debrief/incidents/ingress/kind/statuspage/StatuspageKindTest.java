package dev.debrief.incidents.ingress.kind.statuspage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deliveries say, before and after Statuspage has confirmed them. */
class StatuspageKindTest {

    private static final StatuspageFixture STATUSPAGE = new StatuspageFixture();

    private static final Map<String, String> CONFIRMED = Map.of(StatuspageKind.READ_BACK, "true");

    private final StatuspageKind kind = STATUSPAGE.kind();

    @AfterAll
    static void close() {
        STATUSPAGE.close();
    }

    @Test
    void readsAConfirmedIncidentWithAllOfItsUpdates() {
        assertThat(confirmed(StatuspageFixture.DELIVERY))
                .extracting(
                        SourceChange::type,
                        SourceChange::id,
                        change -> change.at().toString())
                .containsExactly(
                        tuple(ChangeType.OPENED, "in1/opened", "2024-11-15T10:40:00Z"),
                        tuple(ChangeType.STATUS_UPDATE, "up1", "2024-11-15T10:40:00Z"),
                        tuple(ChangeType.STATUS_UPDATE, "up2", "2024-11-15T10:55:00Z"),
                        tuple(ChangeType.STATUS_UPDATE, "up3", "2024-11-15T11:10:00Z"),
                        tuple(ChangeType.STATUS_UPDATE, "up4", "2024-11-15T11:35:00Z"),
                        tuple(ChangeType.IDENTIFIED, "up2/identified", "2024-11-15T10:55:00Z"),
                        tuple(ChangeType.RESOLVED, "up4/resolved", "2024-11-15T11:35:00Z"),
                        tuple(ChangeType.CHANGED, "in1/changed/2024-11-15T11:36:00Z", "2024-11-15T11:36:00Z"));
    }

    @Test
    void updatesAreEntriesAndNothingElseIs() {
        assertThat(confirmed(StatuspageFixture.DELIVERY))
                .filteredOn(change -> change.text() != null)
                .extracting(SourceChange::text)
                .containsExactly(
                        "**Investigating**: We are looking.",
                        "**Identified**: \\# The cause\nis known.",
                        "**Monitoring**: A fix is in.\nCheckout: Major outage → Operational",
                        "**Resolved**: All is well.");
    }

    @Test
    void describesAConfirmedIncident() {
        SourceIncident incident = confirmed(StatuspageFixture.DELIVERY).get(0).incident();

        assertThat(incident.id()).isEqualTo("in1");
        assertThat(incident.title()).isEqualTo("Checkout errors");
        assertThat(incident.link()).isEqualTo("https://stspg.io/x");
        assertThat(incident.startedAt()).isEqualTo(Instant.parse("2024-11-15T10:40:00Z"));
        assertThat(incident.attributes().byName())
                .isEqualTo(Map.of(
                        "severity", List.of("critical"),
                        "service", List.of("Checkout"),
                        "service.id", List.of("co1")));
    }

    @Test
    void withoutConfirmationUpdatesAreOnlyEntries() {
        List<SourceChange> changes =
                kind.read(SampleDeliveries.json(StatuspageFixture.DELIVERY)).changes();

        assertThat(changes).extracting(SourceChange::id).containsExactly("up1", "up2", "up3", "up4");
        assertThat(changes).extracting(SourceChange::type).containsOnly(ChangeType.STATUS_UPDATE);
        assertThat(changes).extracting(SourceChange::incident).containsOnly(SourceIncident.reference("in1"));
    }

    @Test
    void onlyAConfirmedIncidentMayBeOpened() {
        assertThat(kind.read(SampleDeliveries.json(StatuspageFixture.DELIVERY)).changes())
                .extracting(SourceChange::opens)
                .containsOnly(false);
        assertThat(confirmed(StatuspageFixture.DELIVERY))
                .extracting(SourceChange::opens)
                .containsOnly(true);
    }

    @Test
    void theVersionOfAnUpdateIsTheTimeOfItsLastEdit() {
        for (List<SourceChange> changes : List.of(
                confirmed(StatuspageFixture.DELIVERY),
                kind.read(SampleDeliveries.json(StatuspageFixture.DELIVERY)).changes())) {
            assertThat(changes)
                    .filteredOn(change -> change.type() == ChangeType.STATUS_UPDATE)
                    .extracting(change -> change.version())
                    .containsExactly(null, null, null, Instant.parse("2024-11-15T11:36:00Z"));
        }
    }

    @Test
    void anUpdateKeepsItsIdWhenItsTextOrTimeIsEdited() {
        String edited = StatuspageFixture.DELIVERY
                .replace("A fix is in.", "A fix was deployed.")
                .replace("\"display_at\":\"2024-11-15T11:10:00Z\"", "\"display_at\":\"2024-11-15T11:05:00Z\"");

        assertThat(confirmed(edited))
                .filteredOn(change -> change.id().equals("up3"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.text()).startsWith("**Monitoring**: A fix was deployed.");
                    assertThat(change.at()).isEqualTo("2024-11-15T11:05:00Z");
                });
    }

    @Test
    void anUpdateAfterTheResolutionReopens() {
        String reopened = StatuspageFixture.DELIVERY.replace(
                "\"incident_updates\":[",
                "\"incident_updates\":[{\"id\":\"up5\",\"status\":\"identified\",\"display_at\":\"2024-11-15T12:00:00Z\"},");

        assertThat(confirmed(reopened))
                .filteredOn(change -> change.id().startsWith("up5"))
                .extracting(SourceChange::type)
                .containsExactly(ChangeType.STATUS_UPDATE, ChangeType.REOPENED, ChangeType.IDENTIFIED);
    }

    @Test
    void anIncidentThatWasAddedAfterwardsBeginsWithItsFirstUpdate() {
        String backfilled = StatuspageFixture.DELIVERY
                .replace("\"backfilled\":false", "\"backfilled\":true")
                .replace("\"impact\":\"critical\",\"created_at\":\"2024-11-15T10:40:00Z\"", "\"impact\":\"minor\"");

        assertThat(confirmed(backfilled).get(0).at()).isEqualTo("2024-11-15T10:40:00Z");
    }

    @Test
    void thePostmortemOfThePageIsNoUpdate() {
        String withPostmortem = StatuspageFixture.DELIVERY.replace(
                "\"incident_updates\":[",
                "\"incident_updates\":[{\"id\":\"up9\",\"status\":\"postmortem\",\"display_at\":\"2024-11-16T12:00:00Z\"},");

        assertThat(confirmed(withPostmortem)).isEqualTo(confirmed(StatuspageFixture.DELIVERY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"scheduled_for\":null; \"scheduled_for\":\"2024-11-20T02:00:00Z\"",
                "\"impact\":\"critical\"; \"impact\":\"maintenance\"",
                "\"status\":\"resolved\",\"impact\"; \"status\":\"in_progress\",\"impact\""
            })
    void ignoresScheduledMaintenance(String before, String after) {
        String maintenance = StatuspageFixture.DELIVERY.replace(before, after);

        assertThat(maintenance).isNotEqualTo(StatuspageFixture.DELIVERY);
        for (Map<String, String> headers : List.of(CONFIRMED, Map.<String, String>of())) {
            assertThat(kind.read(SampleDeliveries.of(headers, maintenance)).ignoredBecause())
                    .isEqualTo("It is about scheduled maintenance, not about an incident.");
        }
    }

    @Test
    void ignoresComponents() {
        Reading reading = kind.read(SampleDeliveries.json("""
                {"meta":{},"page":{"id":"pg1"},
                 "component_update":{"id":"cu1","component_id":"co1","old_status":"operational","new_status":"major_outage",
                                     "created_at":"2024-11-15T10:40:00Z"},
                 "component":{"id":"co1","name":"Checkout","status":"major_outage"}}"""));

        assertThat(reading.ignoredBecause())
                .isEqualTo("It is about a component, not about an incident: 'Checkout' is now 'major_outage'.");
    }

    @Test
    void anIncidentWithoutUpdatesIsIgnoredUntilItIsConfirmed() {
        String empty = "{\"incident\":{\"id\":\"in2\",\"name\":\"New\",\"created_at\":\"2024-11-15T10:40:00Z\"}}";

        assertThat(kind.read(SampleDeliveries.json(empty)).ignoredBecause()).isEqualTo("The incident has no updates.");
        assertThat(confirmed(empty)).extracting(SourceChange::type).containsExactly(ChangeType.OPENED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"incident\":null,\"component_update\":null}",
                "{\"maintenance\":{\"id\":\"m1\"}}",
                "{\"incident\":{\"id\":\"in1\"}}",
                "{\"incident\":{\"id\":\"in1\",\"incident_updates\":[{\"id\":\"up1\",\"display_at\":\"soon\"}]}}"
            })
    void refusesWhatItCannotRead(String body) {
        assertThatExceptionOfType(UnreadableDeliveryException.class)
                .isThrownBy(() -> kind.read(SampleDeliveries.json(body)));
    }

    @Test
    void survivesDamage() {
        SampleDeliveries.assertSurvivesDamage(kind, Map.of(), StatuspageFixture.DELIVERY);
        SampleDeliveries.assertSurvivesDamage(kind, CONFIRMED, StatuspageFixture.DELIVERY);
    }

    @Test
    void readsTextsOfAnyLengthAndScript() {
        List<SourceChange> changes = confirmed(StatuspageFixture.DELIVERY
                .replace("Checkout errors", "x".repeat(100_000))
                .replace("A fix is in.", "🚒 תיקון\\u0000"));

        assertThat(changes.get(0).incident().title()).hasSize(200);
        assertThat(changes.get(3).text()).startsWith("**Monitoring**: 🚒 תיקון\n");
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
    }

    private List<SourceChange> confirmed(String delivery) {
        return kind.read(SampleDeliveries.of(CONFIRMED, delivery)).changes();
    }
}
