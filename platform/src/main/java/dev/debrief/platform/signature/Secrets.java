package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.List;

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
