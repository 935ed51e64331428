package dev.debrief.platform.secret;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The configured keys as a Tink key set, the first one as its primary key. The id of a key is the beginning of its
 * SHA-256 digest, so that nobody has to assign ids.
 *
 * @param ids the first one seals
 */
record SecretKeys(List<Integer> ids, Aead aead) {

    private static final int KEY_BYTES = 32;
    private static final String GENERATE = "generate one with: openssl rand -base64 32";

    /** @throws IllegalArgumentException with a sentence for operators */
    static SecretKeys of(List<String> base64Keys) {
        if (base64Keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "debrief.secrets.key is not set. It is 32 random bytes in base64; " + GENERATE);
        }
        List<Integer> ids = new ArrayList<>();
        KeysetHandle.Builder keys = KeysetHandle.newBuilder();
        for (String base64 : base64Keys) {
            byte[] bytes = decoded(base64, ids.size() + 1);
            int id = idOf(bytes);
            if (ids.contains(id)) {
                throw new IllegalArgumentException("Key " + (ids.size() + 1) + " in debrief.secrets.key is the same as"
                        + " key " + (ids.indexOf(id) + 1) + ". Remove it, or " + GENERATE);
            }
            KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(keyOf(bytes, id));
            keys.addEntry(ids.isEmpty() ? entry.makePrimary() : entry);
            ids.add(id);
        }
        return new SecretKeys(List.copyOf(ids), aeadOf(keys));
    }

    int primary() {
        return ids.get(0);
    }

    private static Aead aeadOf(KeysetHandle.Builder keys) {
        try {
            AeadConfig.register();
            return keys.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey
    private static AesGcmKey keyOf(byte[] bytes, int id) {
        try {
            return AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(KEY_BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.TINK)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .setIdRequirement(id)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base64, int number) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.trim());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Reported below, like a key of another length.
        }
        throw new IllegalArgumentException(
                "Key " + number + " in debrief.secrets.key is not 32 bytes in base64; " + GENERATE);
    }

    private static int idOf(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
