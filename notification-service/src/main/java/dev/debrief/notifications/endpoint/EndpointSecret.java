package dev.debrief.notifications.endpoint;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates signing secrets in the format of Standard Webhooks. */
final class EndpointSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private EndpointSecret() {}

    static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }
}
