package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparisons with secrets. */
final class Secrets {

    private Secrets() {}

    /** @throws IllegalArgumentException without a secret, or with a blank one */
    static List<String> required(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("At least one secret is required, and none may be blank.");
        }
        return List.copyOf(secrets);
    }

    /** @throws IllegalArgumentException when the secret is empty or not base64 */
    static byte[] decoded(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length == 0) {
            throw new IllegalArgumentException("A secret must not be empty.");
        }
        return key;
    }

    /** For schemes that present the secret itself. @param presented null when the message has none */
    static VerificationResult verify(List<String> accepted, @Nullable String presented) {
        if (presented == null) {
            return VerificationResult.MALFORMED;
        }
        return anyMatches(accepted, List.of(presented)) ? VerificationResult.VALID : VerificationResult.MISMATCH;
    }

    /** Compares all pairs, so that the time does not depend on which one matches. */
    static boolean anyMatches(Collection<String> expected, Collection<String> presented) {
        boolean matches = false;
        for (String each : expected) {
            for (String other : presented) {
                matches |= matches(each, other);
            }
        }
        return matches;
    }

    static boolean matches(String expected, String presented) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
