package dev.debrief.incidents.ingress.kind.splunk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.SampleDeliveries;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import java.net.http.HttpHeaders;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplunkOnCallAuthenticationTest {

    private final AuthenticationScheme scheme =
            new SplunkOnCallKind().authentication(List.of("new-secret", "old-secret"));

    @ParameterizedTest
    @CsvSource({"new-secret, VALID", "old-secret, VALID", "other-secret, MISMATCH", "NEW-SECRET, MISMATCH"})
    void acceptsTheSecretInAHeaderAsAPasswordOrInTheUrl(String secret, VerificationResult expected) {
        String basic = Base64.getEncoder().encodeToString(("debrief:" + secret).getBytes(UTF_8));

        assertThat(verify(Map.of("X-Debrief-Secret", secret))).isEqualTo(expected);
        assertThat(verify(Map.of("Authorization", "Basic " + basic))).isEqualTo(expected);
        assertThat(scheme.verify(new ReceivedMessage(
                        HttpHeaders.of(Map.of(), (name, value) -> true), "{}".getBytes(UTF_8), secret)))
                .isEqualTo(expected);
    }

    @Test
    void reportsAMissingSecret() {
        assertThat(verify(Map.of())).isEqualTo(VerificationResult.MALFORMED);
        assertThat(verify(Map.of("X-Debrief-Secret", " "))).isEqualTo(VerificationResult.MALFORMED);
    }

    private VerificationResult verify(Map<String, String> headers) {
        return scheme.verify(SampleDeliveries.message(headers, "{}"));
    }
}
