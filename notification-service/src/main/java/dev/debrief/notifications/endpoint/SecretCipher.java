package dev.debrief.notifications.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with AES-256-GCM as {@code v1.<id of the key>.<nonce and ciphertext>}. Decryption fails for another
 * owner, so that swapped rows are detected.
 */
@ApplicationScoped
class SecretCipher {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    @Inject
    SecretCipher(SecretsConfig config) {
        this(config.key().orElse(""));
    }

    SecretCipher(String base64Key) {
        byte[] bytes = decoded(base64Key);
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyId = idOf(bytes);
    }

    String encrypt(UUID owner, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] encrypted = run(Cipher.ENCRYPT_MODE, owner, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
        return "v1." + keyId + "." + Base64.getEncoder().encodeToString(both);
    }

    String decrypt(UUID owner, String encrypted) {
        String prefix = "v1." + keyId + ".";
        if (!encrypted.startsWith(prefix)) {
            throw new IllegalStateException("A secret was encrypted with a key other than debrief.secrets.key.");
        }
        byte[] both = Base64.getDecoder().decode(encrypted.substring(prefix.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] text = run(Cipher.DECRYPT_MODE, owner, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, UUID owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be encrypted or decrypted.", e);
        }
    }

    private static byte[] decoded(String base64Key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64Key.trim());
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // Reported below, like a key of another length.
        }
        throw new IllegalArgumentException(
                "debrief.secrets.key must be 32 bytes in base64; generate one with: openssl rand -base64 32");
    }

    private static String idOf(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
