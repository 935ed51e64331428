package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

    private final SecretCipher cipher = new SecretCipher(key('k'));
    private final UUID owner = UUID.randomUUID();

    @Test
    void decryptsWhatItEncrypted() {
        String encrypted = cipher.encrypt(owner, "whsec_abc");

        assertThat(encrypted).doesNotContain("whsec").startsWith("v1.");
        assertThat(cipher.decrypt(owner, encrypted)).isEqualTo("whsec_abc");
    }

    @Test
    void neverEncryptsTheSameWayTwice() {
        assertThat(cipher.encrypt(owner, "whsec_abc")).isNotEqualTo(cipher.encrypt(owner, "whsec_abc"));
    }

    @Test
    void decryptsOnlyForTheOwner() {
        String encrypted = cipher.encrypt(owner, "whsec_abc");

        assertThatThrownBy(() -> cipher.decrypt(UUID.randomUUID(), encrypted))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reportsAnotherKey() {
        String encrypted = cipher.encrypt(owner, "whsec_abc");

        assertThatThrownBy(() -> new SecretCipher(key('x')).decrypt(owner, encrypted))
                .hasMessageContaining("a key other than debrief.secrets.key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all!", "c2hvcnQ="})
    void rejectsAnInvalidKey(String key) {
        assertThatThrownBy(() -> new SecretCipher(key)).hasMessageContaining("openssl rand -base64 32");
    }

    private static String key(char fill) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(fill).repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
