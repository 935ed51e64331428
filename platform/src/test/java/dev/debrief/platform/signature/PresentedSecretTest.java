package dev.debrief.platform.signature;

import static dev.debrief.platform.signature.Messages.message;
import static dev.debrief.platform.signature.Messages.repeating;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemes that present the secret itself. */
class PresentedSecretTest {

    private static final String HEADER = "Authorization";

    private final BearerToken bearer = new BearerToken(List.of("new-token", "old-token"));
    private final UrlSecret url = new UrlSecret(List.of("new-secret", "old-secret"));

    @Test
    void aBearerTokenIsComparedAsAWhole() {
        assertThat(bearer.verify(bearer("Bearer new-token"))).isEqualTo(VerificationResult.VALID);
        assertThat(bearer.verify(bearer("bearer  old-token"))).isEqualTo(VerificationResult.VALID);
        assertThat(bearer.verify(bearer("Bearer new-toke"))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(bearer.verify(bearer("Bearer NEW-TOKEN"))).isEqualTo(VerificationResult.MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "new-token", "Basic new-token", "Bearer new-token old-token"})
    void reportsAMalformedBearerToken(String value) {
        assertThat(bearer.verify(bearer(value))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void reportsAMissingOrRepeatedBearerToken() {
        assertThat(bearer.verify(message(Map.of(), "{}"))).isEqualTo(VerificationResult.MALFORMED);
        assertThat(bearer.verify(repeating(HEADER, Map.of(HEADER, "Bearer new-token"), "{}")))
                .isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void aSecretInTheUrlIsComparedAsAWhole() {
        assertThat(url.verify(withUrlSecret("new-secret"))).isEqualTo(VerificationResult.VALID);
        assertThat(url.verify(withUrlSecret("old-secret"))).isEqualTo(VerificationResult.VALID);
        assertThat(url.verify(withUrlSecret("new-secret2"))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(url.verify(withUrlSecret(""))).isEqualTo(VerificationResult.MISMATCH);
        assertThat(url.verify(withUrlSecret(null))).isEqualTo(VerificationResult.MALFORMED);
    }

    @Test
    void aMessageDoesNotShowWhatAuthenticatesIt() {
        assertThat(withUrlSecret("new-secret").toString()).doesNotContain("new-secret");
        assertThat(bearer("Bearer new-token").toString()).doesNotContain("new-token");
    }

    @Test
    void aSchemeNeedsASecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BearerToken(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new UrlSecret(List.of("")));
    }

    private static ReceivedMessage bearer(String value) {
        return message(HEADER, value, "{}");
    }

    private static ReceivedMessage withUrlSecret(@Nullable String secret) {
        HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return new ReceivedMessage(headers, "{}".getBytes(UTF_8), secret);
    }
}
