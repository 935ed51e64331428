package dev.debrief.platform.signature;

import static dev.debrief.platform.signature.Messages.at;
import static dev.debrief.platform.signature.Messages.message;
import static dev.debrief.platform.signature.Messages.repeating;
import static dev.debrief.platform.signature.Messages.with;
import static dev.debrief.platform.signature.Messages.without;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {

    private static final String SIGNATURE = "X-Slack-Signature";
    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final long TIME = 1731666300;
    private static final String BODY = "command=%2Fdebrief&text=report+Checkout+%E2%80%93+NPE&user_id=U01";
    private static final String DIGITS = "6c4133d6281e0b1048fda0baf16ae8d5ad58f5a97cd2dcc4cf243d54096e0db3";
    private static final Map<String, String> HEADERS = Map.of(TIMESTAMP, "1731666300", SIGNATURE, "v0=" + DIGITS);

    private final HexSignature scheme = slack("debrief-slack-secret");

    @Test
    void matchesTheExample() {
        assertThat(scheme.sign(BODY.getBytes(UTF_8))).isEqualTo(HEADERS);
        assertThat(scheme.verify(message(HEADERS, BODY))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void acceptsEitherSecretDuringARotation() {
        assertThat(slack("another", "debrief-slack-secret").verify(message(HEADERS, BODY)))
                .isEqualTo(VerificationResult.VALID);
    }

    @Test
    void refusesAnotherSecretAChangedBodyAndAChangedTime() {
        assertThat(slack("another").verify(message(HEADERS, BODY))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(HEADERS, BODY + "\n"))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(with(HEADERS, TIMESTAMP, "1731666301"), BODY)))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void refusesAnotherVersion() {
        assertThat(scheme.verify(message(with(HEADERS, SIGNATURE, "v1=" + DIGITS), BODY)))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"-300, VALID", "300, VALID", "-301, EXPIRED", "301, EXPIRED"})
    void limitsTheAgeOfAMessage(int seconds, VerificationResult expected) {
        HexSignature later = HexSignature.slack(List.of("debrief-slack-secret"), at(TIME + seconds));

        assertThat(later.verify(message(HEADERS, BODY))).isEqualTo(expected);
    }

    @Test
    void saysNothingAboutTheAgeOfAForgedMessage() {
        HexSignature later = HexSignature.slack(List.of("another"), at(TIME + 301));

        assertThat(later.verify(message(HEADERS, BODY))).isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNATURE, TIMESTAMP})
    void reportsAMissingOrRepeatedHeader(String header) {
        assertThat(scheme.verify(message(without(HEADERS, header), BODY))).isEqualTo(VerificationResult.MALFORMED);
        assertThat(scheme.verify(message(with(HEADERS, header, " "), BODY))).isEqualTo(VerificationResult.MALFORMED);
        assertThat(scheme.verify(repeating(header, HEADERS, BODY))).isEqualTo(VerificationResult.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        SIGNATURE + ", v0",
        SIGNATURE + ", v0=",
        SIGNATURE + ", 6c4133d6",
        TIMESTAMP + ", soon",
        TIMESTAMP + ", -1",
        TIMESTAMP + ", 1731666300.5",
        TIMESTAMP + ", 99999999999999999999"
    })
    void reportsAMalformedHeader(String header, String value) {
        assertThat(scheme.verify(message(with(HEADERS, header, value), BODY))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void needsASecret() {
        assertThatIllegalArgumentException().isThrownBy(SlackSignatureTest::slack);
        assertThatIllegalArgumentException().isThrownBy(() -> slack(" "));
    }

    private static HexSignature slack(String... secrets) {
        return HexSignature.slack(List.of(secrets), at(TIME));
    }
}
