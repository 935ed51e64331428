package dev.debrief.platform.signature;

import static dev.debrief.platform.signature.Messages.message;
import static dev.debrief.platform.signature.Messages.repeating;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacAuthorizationTest {

    private static final String HEADER = "Authorization";
    private static final String SECRET = "ZGVicmllZi10ZWFtcy1zZWNyZXQtMzItYnl0ZXMtb2s=";
    private static final String OTHER_SECRET = "YW5vdGhlcg==";
    private static final String BODY = "{\"type\":\"message\",\"text\":\"<at>Debrief</at> list – mine\"}";
    private static final String SIGNATURE = "HMAC mSuARBZxNMemiReMgpiyO9Wt3bA4WEZS0hyeFzs9io4=";

    private final HmacAuthorization scheme = new HmacAuthorization(List.of(SECRET));

    @Test
    void matchesTheExampleOfTeams() {
        assertThat(scheme.sign(BODY.getBytes(UTF_8))).isEqualTo(Map.of(HEADER, SIGNATURE));
        assertThat(scheme.verify(message(HEADER, SIGNATURE, BODY))).isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(message("authorization", SIGNATURE.replace("HMAC", "hmac "), BODY)))
                .isEqualTo(VerificationResult.VALID);
    }

    @Test
    void acceptsEitherSecretDuringARotation() {
        HmacAuthorization rotating = new HmacAuthorization(List.of(OTHER_SECRET, SECRET));

        assertThat(rotating.verify(message(HEADER, SIGNATURE, BODY))).isEqualTo(VerificationResult.VALID);
    }

    @Test
    void refusesAnotherSecretAndAChangedBody() {
        HmacAuthorization other = new HmacAuthorization(List.of(OTHER_SECRET));

        assertThat(other.verify(message(HEADER, SIGNATURE, BODY))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(HEADER, SIGNATURE, BODY + "\n"))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message(HEADER, SIGNATURE, BODY.replace('–', '-'))))
                .isEqualTo(VerificationResult.MISMATCH);
    }

    @Test
    void reportsAMissingOrRepeatedHeader() {
        assertThat(scheme.verify(message(Map.of(), BODY))).isEqualTo(VerificationResult.MALFORMED);
        assertThat(scheme.verify(repeating(HEADER, Map.of(HEADER, SIGNATURE), BODY)))
                .isEqualTo(VerificationResult.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HMAC", "HMAC ", "HMAC %%%", "HMAC a=b", "HMAC YQ== YQ==", "Bearer YQ==", "YQ=="})
    void reportsAMalformedHeader(String value) {
        assertThat(scheme.verify(message(HEADER, value, BODY))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void needsASecretInBase64() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacAuthorization(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacAuthorization(List.of(" ")));
        assertThatIllegalArgumentException().isThrownBy(() -> new HmacAuthorization(List.of("not base64")));
    }
}
