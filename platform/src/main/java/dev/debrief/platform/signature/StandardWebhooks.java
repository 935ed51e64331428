package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Standard Webhooks 1.0 with symmetric keys: HMAC-SHA256 over {@code id.timestamp.body}, one signature per secret. The
 * receiver accepts any of them.
 */
public final class StandardWebhooks implements AuthenticationScheme {

    public static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(5);

    private static final String ID = "webhook-id";
    private static final String TIMESTAMP = "webhook-timestamp";
    private static final String SIGNATURE = "webhook-signature";

    private static final String SECRET_PREFIX = "whsec_";
    private static final Pattern VERSIONED = Pattern.compile("[a-z0-9]+,[^,]+");

    private final List<byte[]> keys;
    private final SignatureAge age;

    /**
     * @param secrets in base64, with or without {@code whsec_}; newest first
     * @param tolerance maximum difference between the timestamp of a received message and the clock
     */
    public StandardWebhooks(List<String> secrets, Clock clock, Duration tolerance) {
        this.keys =
                Secrets.required(secrets).stream().map(StandardWebhooks::key).toList();
        this.age = new SignatureAge(clock, tolerance);
    }

    /** The three headers of a message that is sent now. */
    public Map<String, String> sign(String id, byte[] body) {
        String timestamp = age.timestamp();
        String signatures = String.join(" ", signatures(id, timestamp, body));
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, signatures);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        String id = message.header(ID);
        String timestamp = message.header(TIMESTAMP);
        String signatures = message.header(SIGNATURE);
        if (id == null || timestamp == null || signatures == null || !SignatureAge.isTimestamp(timestamp)) {
            return VerificationResult.MALFORMED;
        }
        List<String> presented = List.of(signatures.split(" ", -1));
        if (!presented.stream().allMatch(each -> VERSIONED.matcher(each).matches())) {
            return VerificationResult.MALFORMED;
        }
        if (!Secrets.anyMatches(signatures(id, timestamp, message.body()), presented)) {
            return VerificationResult.MISMATCH;
        }
        return age.isCurrent(timestamp) ? VerificationResult.VALID : VerificationResult.EXPIRED;
    }

    private List<String> signatures(String id, String timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(HmacSha256.of(key, head, body)))
                .toList();
    }

    private static byte[] key(String secret) {
        String base64 = secret.startsWith(SECRET_PREFIX) ? secret.substring(SECRET_PREFIX.length()) : secret;
        return Secrets.decoded(base64);
    }
}
