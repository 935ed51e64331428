package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private final SecretCipher box = new SecretCipher(key('k'));
    private final UUID owner = UUID.randomUUID();

    @Test
    void opensWhatItSealed() {
        String sealed = box.seal(owner, "whsec_abc");

        assertThat(sealed).doesNotContain("whsec").startsWith("v1.");
        assertThat(box.open(owner, sealed)).isEqualTo("whsec_abc");
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(box.seal(owner, "whsec_abc")).isNotEqualTo(box.seal(owner, "whsec_abc"));
    }

    @Test
    void opensForItsOwnerOnly() {
        String sealed = box.seal(owner, "whsec_abc");

        assertThatThrownBy(() -> box.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhenTheKeyIsAnother() {
        String sealed = box.seal(owner, "whsec_abc");

        assertThatThrownBy(() -> new SecretCipher(key('x')).open(owner, sealed))
                .hasMessageContaining("another key than debrief.secrets.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all!", "c2hvcnQ="})
    void refusesAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> new SecretCipher(key)).hasMessageContaining("openssl rand -base64 32");
    }

    private static String key(char fill) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(fill).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
