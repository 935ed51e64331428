package dev.debrief.incidents.ingress.kind.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.platform.signature.VerificationResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With signatures that another implementation has computed. */
class PagerDutySignatureTest {

    private static final String NEW = "v1=aec2a0141ebc1b5483c01d4a77a6ff68cc483cc2b006847d4cab112b0ec70436";
    private static final String OLD = "v1=657dc936b1e38beea43ea328879bf4cec3f2aa30cf11c118662db52196b9152c";
    private static final String EVENT = """
            {"event":{"id":"01TESTEVENT","event_type":"incident.resolved","resource_type":"incident",\
            "occurred_at":"2024-11-15T11:35:00Z","agent":null,"client":null,"data":{"id":"PINC001",\
            "type":"incident","number":42,"status":"resolved","title":"Checkout – NPE"}}}""";

    private final PagerDutyKind kind = new PagerDutyKind();

    @Test
    void acceptsTheSignatureOfTheSecret() {
        assertThat(verify(List.of("pd-secret-new"), NEW, EVENT)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(List.of("pd-secret-old"), OLD, EVENT)).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void acceptsAnyOfSeveralSignatures() {
        assertThat(verify(List.of("pd-secret-new"), OLD + "," + NEW, EVENT)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(List.of("pd-secret-new"), "v2=00," + NEW, EVENT)).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void acceptsBothSecretsWhileTheyAreRotated() {
        List<String> rotating = List.of("pd-secret-new", "pd-secret-old");

        assertThat(verify(rotating, NEW, EVENT)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(rotating, OLD, EVENT)).isEqualTo(VerificationResult.VALID);
        assertThat(verify(List.of("pd-secret-new"), OLD, EVENT)).isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void refusesABodyThatWasSerialisedAgain() {
        assertThat(verify(List.of("pd-secret-new"), NEW, EVENT + "\n")).isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(List.of("pd-secret-new"), NEW, EVENT.replace("\":", "\": ")))
                .isEqualTo(VerificationResult.MISMATCH);
        assertThat(verify(List.of("pd-secret-new"), NEW, EVENT.replace("–", "\\u2013")))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void refusesAnUnknownVersionAlone() {
        assertThat(verify(List.of("pd-secret-new"), NEW.replace("v1=", "v2="), EVENT))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1=", "aec2a014", ",", "v1=a b"})
    void reportsAMalformedHeader(String header) {
        assertThat(verify(List.of("pd-secret-new"), header, EVENT)).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void reportsAMissingHeader() {
        assertThat(kind.authentication(List.of("pd-secret-new")).verify(SampleDeliveries.message(Map.of(), EVENT)))
                .isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void readsTheSignedEvent() {
        SourceChange change = kind.read(SampleDeliveries.json(EVENT)).changes().get(0);

        assertThat(change.type()).isEqualTo(ChangeType.RESOLVED);
        assertThat(change.at()).isEqualTo("2024-11-15T11:35:00Z");
        assertThat(change.person()).isNull();
        assertThat(change.incident().title()).isEqualTo("Checkout – NPE");
    }

    private VerificationResult verify(List<String> secrets, String signature, String body) {
        return kind.authentication(secrets)
                .verify(SampleDeliveries.message(Map.of("X-PagerDuty-Signature", signature), body));
    }
}
