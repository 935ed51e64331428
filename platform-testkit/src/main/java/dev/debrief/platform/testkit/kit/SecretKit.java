package dev.debrief.platform.testkit.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests how a service seals secrets with its configured keys, and their rotation. Extend it in a {@code @QuarkusTest}
 * with {@code debrief.secrets.key}.
 */
public abstract class SecretKit {

    private static final String ROW = "0193a1f2-0000-7000-8000-000000000001";
    private static final String TEXT = "whsec_abc";
    private static final String NEW_KEY = key('n');

    @Inject
    SecretBox box;

    private final List<String> configuredKeys =
            ConfigProvider.getConfig().getValues("debrief.secrets.key", String.class);

    @Test
    void opensWhatItSealed() {
        String sealed = box.seal(ROW, TEXT);

        assertThat(sealed).doesNotContain("whsec").startsWith("v1.");
        assertThat(box.open(ROW, sealed)).isEqualTo(TEXT);
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(box.seal(ROW, TEXT)).isNotEqualTo(box.seal(ROW, TEXT));
    }

    @Test
    void isAesGcmWithTheRowAsAssociatedData() throws GeneralSecurityException {
        byte[] content = Base64.getDecoder().decode(box.seal(ROW, TEXT).substring(12));
        byte[] key = Base64.getDecoder().decode(configuredKeys.get(0));

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, content, 0, 12));
        cipher.updateAAD(ROW.getBytes(UTF_8));

        assertThat(cipher.doFinal(content, 12, content.length - 12)).isEqualTo(TEXT.getBytes(UTF_8));
    }

    @Test
    void opensASecretOfYesterdaysKeyAfterARotationAndSealsWithTheNewOne() {
        String yesterday = box.seal(ROW, TEXT);
        SecretBox rotated = rotated();

        assertThat(rotated.open(ROW, yesterday)).isEqualTo(TEXT);

        String today = rotated.seal(ROW, TEXT);
        assertThat(keyId(today)).isNotEqualTo(keyId(yesterday));
        assertThat(new SecretBox(List.of(NEW_KEY)).open(ROW, today)).isEqualTo(TEXT);
    }

    @Test
    void aReplicaThatOnlyKnowsTheNewKeyAlreadyOpensButStillSealsWithTheOldOne() {
        SecretBox prepared = new SecretBox(List.of(configuredKeys.get(0), NEW_KEY));

        assertThat(prepared.open(ROW, new SecretBox(List.of(NEW_KEY)).seal(ROW, TEXT)))
                .isEqualTo(TEXT);
        assertThat(box.open(ROW, prepared.seal(ROW, TEXT))).isEqualTo(TEXT);
    }

    @Test
    void resealsWithTheFirstKeySoThatTheOldOneCanBeRemoved() {
        String yesterday = box.seal(ROW, TEXT);
        SecretBox rotated = rotated();

        String resealed = rotated.reseal(ROW, yesterday).orElseThrow();

        assertThat(new SecretBox(List.of(NEW_KEY)).open(ROW, resealed)).isEqualTo(TEXT);
        assertThat(rotated.reseal(ROW, resealed)).isEmpty();
        assertThat(box.reseal(ROW, yesterday)).isEmpty();
    }

    @Test
    void reportsTheIdOfAMissingKey() {
        String sealed = box.seal(ROW, TEXT);

        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> new SecretBox(List.of(NEW_KEY)).open(ROW, sealed))
                .withMessage("A secret was sealed with the key " + keyId(sealed)
                        + ", which is not in debrief.secrets.key. Add that key after the first one.");
    }

    @Test
    void opensOnlyInTheRowItWasSealedFor() {
        String sealed = box.seal(ROW, TEXT);

        assertUnreadable(ROW.replace('1', '2'), sealed);
        assertUnreadable("", sealed);
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = box.seal(ROW, TEXT);
        byte[] content = Base64.getDecoder().decode(sealed.substring(12));

        for (int i = 0; i < content.length; i++) {
            byte[] changed = content.clone();
            changed[i] ^= 1;
            assertUnreadable(ROW, sealed.substring(0, 12) + Base64.getEncoder().encodeToString(changed));
        }
        assertUnreadable(ROW, sealed.substring(0, 12) + base64(Arrays.copyOf(content, 20)));
    }

    @Test
    void aSecretOfOneKeyIsNotOpenedAsOneOfAnother() {
        SecretBox both = rotated();
        String sealed = both.seal(ROW, TEXT);
        String relabelled = sealed.replace(keyId(sealed), keyId(box.seal(ROW, TEXT)));

        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> both.open(ROW, relabelled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", TEXT, "v1.", "v1.0a1b2c3d.", "v1.0a1b2c3d.%", "v2.0a1b2c3d.AAAA", "v1.0A1B2C3D.AAAA"})
    void opensNothingInAnotherFormat(String sealed) {
        assertUnreadable(ROW, sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all!", "c2hvcnQ="})
    void refusesAnInvalidKey(String invalid) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretBox(List.of(NEW_KEY, invalid)))
                .withMessage("Key 2 in debrief.secrets.key is not 32 bytes in base64; generate one with: openssl rand"
                        + " -base64 32");
    }

    @Test
    void refusesNoKeyAndTheSameKeyTwice() {
        List<String> twice = List.of(NEW_KEY, configuredKeys.get(0), NEW_KEY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretBox(List.of()))
                .withMessageContaining("debrief.secrets.key is not set")
                .withMessageContaining("openssl rand -base64 32");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretBox(twice))
                .withMessageStartingWith("Key 3 in debrief.secrets.key is the same as key 1.");
    }

    private void assertUnreadable(String row, String sealed) {
        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> box.open(row, sealed));
    }

    private SecretBox rotated() {
        List<String> keys = new ArrayList<>(configuredKeys);
        keys.add(0, NEW_KEY);
        return new SecretBox(keys);
    }

    /** In {@code v1.<id>.<content>}. */
    private static String keyId(String sealed) {
        return sealed.substring(3, 11);
    }

    private static String key(char fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
