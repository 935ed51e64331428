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
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes positions opaque and tamper-proof: base64url of HMAC-SHA256 (16 bytes) and the position. */
@ApplicationScoped
class CursorSeal {

    private static final int SIGNATURE_LENGTH = 16;
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    CursorSeal(PagingConfig config) {
        byte[] secret = config.secret()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> {
                    byte[] random = new byte[32];
                    new SecureRandom().nextBytes(random);
                    return random;
                });
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    String close(String scope, List<String> position) {
        byte[] content = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        byte[] signature = sign(scope, content);
        byte[] cursor = Arrays.copyOf(signature, SIGNATURE_LENGTH + content.length);
        System.arraycopy(content, 0, cursor, SIGNATURE_LENGTH, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
    }

    /** The position in a cursor; empty when this seal did not make it for this scope. */
    Optional<List<String>> open(String scope, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length < SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_LENGTH, bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_LENGTH);
        if (!MessageDigest.isEqual(signature, sign(scope, content))) {
            return Optional.empty();
        }
        return Optional.of(List.of(new String(content, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    private byte[] sign(String scope, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(scope.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_LENGTH);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HmacSHA256 is part of every JDK", missing);
        }
    }
}
