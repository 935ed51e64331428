package dev.debrief.platform.paging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encodes positions as opaque, tamper-proof cursors: base64url of a nonce and the position, encrypted with AES-256-GCM.
 * The nonce is derived from the content, so equal positions give equal cursors.
 */
@ApplicationScoped
public class CursorCodec {

    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec nonceKey;
    private final SecretKeySpec contentKey;

    CursorCodec(PagingConfig config) {
        byte[] secret = config.secret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> {
                    byte[] random = new byte[32];
                    new SecureRandom().nextBytes(random);
                    return random;
                });
        this.nonceKey = new SecretKeySpec(derived(secret, "nonce"), "HmacSHA256");
        this.contentKey = new SecretKeySpec(derived(secret, "content"), "AES");
    }

    /** @param scope what the position belongs to; it can be decoded for this scope only */
    public String encode(String scope, List<String> position) {
        byte[] content = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] nonce = Arrays.copyOf(hmac(nonceKey, scoped(scope, content)), NONCE_LENGTH);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, scope).doFinal(content);
            byte[] cursor = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
            System.arraycopy(sealed, 0, cursor, NONCE_LENGTH, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encode a cursor", e);
        }
    }

    /** The position in a cursor; empty unless this codec encoded it for this scope. */
    public Optional<List<String>> decode(String scope, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
                return Optional.empty();
            }
            byte[] content = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_LENGTH), scope)
                    .doFinal(bytes, NONCE_LENGTH, bytes.length - NONCE_LENGTH);
            return Optional.of(List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String scope) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, contentKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(scope.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] scoped(String scope, byte[] content) {
        byte[] prefix = (scope + '\0').getBytes(StandardCharsets.UTF_8);
        byte[] scoped = Arrays.copyOf(prefix, prefix.length + content.length);
        System.arraycopy(content, 0, scoped, prefix.length, content.length);
        return scoped;
    }

    private static byte[] derived(byte[] secret, String purpose) {
        try {
            return hmac(
                    new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(secret), "HmacSHA256"),
                    purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }
}
