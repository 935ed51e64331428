package dev.debrief.platform.signature;

import static dev.debrief.platform.signature.Messages.at;
import static dev.debrief.platform.signature.Messages.message;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyOfTest {

    private static final List<String> SECRET = List.of("secret");

    @ParameterizedTest
    @CsvSource({
        "VALID, VALID, VALID",
        "VALID, MISMATCH, VALID",
        "MALFORMED, VALID, VALID",
        "EXPIRED, VALID, VALID",
        "MALFORMED, MISMATCH, MISMATCH",
        "MISMATCH, MALFORMED, MISMATCH",
        "EXPIRED, MISMATCH, EXPIRED",
        "MALFORMED, EXPIRED, EXPIRED",
        "MALFORMED, MALFORMED, MALFORMED"
    })
    void theMostTellingResultWins(VerificationResult one, VerificationResult other, VerificationResult expected) {
        AnyOf scheme = new AnyOf(message -> one, message -> other);

        assertThat(scheme.verify(message(Map.of(), "{}"))).isEqualTo(expected);
    }

    @Test
    void aSenderCanUseTheSchemeThatItCan() {
        AnyOf scheme = new AnyOf(
                new SharedSecretHeader("X-Debrief-Token", SECRET), new BearerToken(SECRET), new UrlSecret(SECRET));

        assertThat(scheme.verify(message("X-Debrief-Token", "secret", "{}"))).isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(message("Authorization", "Bearer secret", "{}")))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(withUrlSecret("secret"))).isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(withUrlSecret("other"))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(scheme.verify(message("Authorization", "Basic secret", "{}")))
                .isEqualTo(VerificationResult.MALFORMED);
        assertThat(scheme.verify(message(Map.of(), "{}"))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void aSenderCanSignWithOrWithoutTime() {
        HexSignature withTime = HexSignature.grafana(SECRET, "X-Time", at(1731666300));
        HexSignature withoutTime = HexSignature.grafana(SECRET);
        AnyOf scheme = new AnyOf(withTime, withoutTime);

        assertThat(scheme.verify(message(withTime.sign("{}".getBytes(UTF_8)), "{}")))
                .isEqualTo(VerificationResult.VALID);
        assertThat(scheme.verify(message(withoutTime.sign("{}".getBytes(UTF_8)), "{}")))
                .isEqualTo(VerificationResult.VALID);
    }

    @Test
    void needsAScheme() {
        assertThatIllegalArgumentException().isThrownBy(AnyOf::new);
    }

    private static ReceivedMessage withUrlSecret(String secret) {
        HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new ReceivedMessage(headers, "{}".getBytes(UTF_8), secret);
    }
}
