package dev.debrief.platform.signature;

import static dev.debrief.platform.signature.Messages.at;
import static dev.debrief.platform.signature.Messages.message;
import static dev.debrief.platform.signature.Messages.repeating;
import static dev.debrief.platform.signature.Messages.with;
import static dev.debrief.platform.signature.Messages.without;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaSignatureTest {

    private static final String SIGNATURE = "X-Grafana-Alerting-Signature";
    private static final String TIMESTAMP = "X-Grafana-Alerting-Timestamp";
    private static final long TIME = 1731666300;
    private static final List<String> SECRET = List.of("debrief-grafana");
    private static final String BODY = "{\"version\":\"1\",\"status\":\"firing\"}";
    private static final String WITHOUT_TIME = "48927db59c300353ec9ea99fbb0059ea7b95450f5d10c294000c572f1dd0d555";
    private static final Map<String, String> WITH_TIME = Map.of(
            TIMESTAMP, "1731666300", SIGNATURE, "a6c506e1ce0752ce5b9c0c0f9b19c606c933b39cb726f6b6371716f75830e037");

    private final HexSignature scheme = HexSignature.grafana(SECRET);
    private final HexSignature withTime = HexSignature.grafana(SECRET, TIMESTAMP, at(TIME));

    @Test
    void matchesTheExampleWithoutTime() {
        assertThat(scheme.sign(BODY.getBytes(UTF_8))).isEqualTo(Map.of(SIGNATURE, WITHOUT_TIME));
        assertThat(scheme.verify(message(SIGNATURE, WITHOUT_TIME, BODY))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void matchesTheExampleWithTime() {
        assertThat(withTime.sign(BODY.getBytes(UTF_8))).isEqualTo(WITH_TIME);
        assertThat(withTime.verify(message(WITH_TIME, BODY))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void aSignatureWithTimeIsNoneWithoutIt() {
        assertThat(scheme.verify(message(WITH_TIME, BODY))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(withTime.verify(message(with(WITH_TIME, SIGNATURE, WITHOUT_TIME), BODY)))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void acceptsEitherSecretDuringARotation() {
        HexSignature rotating = HexSignature.grafana(List.of("another", "debrief-grafana"));

        assertThat(rotating.verify(message(SIGNATURE, WITHOUT_TIME, BODY))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void refusesAnotherSecretAndAChangedBody() {
        HexSignature other = HexSignature.grafana(List.of("another"));

        assertThat(other.verify(message(SIGNATURE, WITHOUT_TIME, BODY))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(SIGNATURE, WITHOUT_TIME, BODY + " "))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(withTime.verify(message(WITH_TIME, BODY + " "))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(SIGNATURE, WITHOUT_TIME.toUpperCase(Locale.ROOT), BODY)))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"-300, VALID", "300, VALID", "-301, EXPIRED", "301, EXPIRED"})
    void limitsTheAgeOfAMessageWithTime(int seconds, VerificationResult expected) {
        HexSignature later = HexSignature.grafana(SECRET, TIMESTAMP, at(TIME + seconds));

        assertThat(later.verify(message(WITH_TIME, BODY))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNATURE, TIMESTAMP})
    void reportsAMissingOrRepeatedHeader(String header) {
        assertThat(withTime.verify(message(without(WITH_TIME, header), BODY))).isEqualTo(VerificationResult.MALFORMED);
        assertThat(withTime.verify(repeating(header, WITH_TIME, BODY))).isEqualTo(VerificationResult.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "signature", "sha256=48927db5", "48927db5,", "48927db5 9c300353"})
    void reportsAMalformedSignature(String value) {
        assertThat(scheme.verify(message(SIGNATURE, value, BODY))).isEqualTo(VerificationResult.MALFORMED);
    }
}
