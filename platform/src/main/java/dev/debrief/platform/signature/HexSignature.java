package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 in hexadecimal digits in one header. While secrets are rotated, the header contains several signatures,
 * separated by commas, and any of them is accepted.
 *
 * <p>The signature is over the body, or over the time and the body. Then another header contains the time, and messages
 * that were signed more than {@link #TOLERANCE} ago are refused.
 */
public final class HexSignature implements AuthenticationScheme {

    /** Maximum difference between the timestamp of a message and the clock. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SEPARATOR = Pattern.compile(", *");
    private static final Pattern VERSIONED = Pattern.compile("[a-z0-9]+=[^=\\s]+");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Fa-f]+");

    private final String header;
    private final String prefix;
    private final @Nullable SignedTime time;
    private final List<byte[]> keys;

    private HexSignature(String header, String prefix, @Nullable SignedTime time, List<String> secrets) {
        this.header = header;
        this.prefix = prefix;
        this.time = time;
        this.keys = Secrets.required(secrets).stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * @param header contains the seconds since 1970
     * @param before what is signed before the time, which a colon and the body follow
     */
    private record SignedTime(String header, String before, SignatureAge age) {

        byte[] head(String timestamp) {
            return (before + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * {@code X-Hub-Signature-256: sha256=…}
     *
     * @param secrets their UTF-8 bytes are the keys; newest first
     */
    public static HexSignature gitHub(List<String> secrets) {
        return new HexSignature("X-Hub-Signature-256", "sha256=", null, secrets);
    }

    /** {@code X-PagerDuty-Signature: v1=…,v1=…}. As {@link #gitHub}. */
    public static HexSignature pagerDuty(List<String> secrets) {
        return new HexSignature("X-PagerDuty-Signature", "v1=", null, secrets);
    }

    /** {@code X-Slack-Signature: v0=…} with {@code X-Slack-Request-Timestamp}. As {@link #gitHub}. */
    public static HexSignature slack(List<String> secrets, Clock clock) {
        SignedTime time = new SignedTime("X-Slack-Request-Timestamp", "v0:", new SignatureAge(clock, TOLERANCE));
        return new HexSignature("X-Slack-Signature", "v0=", time, secrets);
    }

    /** {@code X-Grafana-Alerting-Signature: …}, without a time. As {@link #gitHub}. */
    public static HexSignature grafana(List<String> secrets) {
        return new HexSignature("X-Grafana-Alerting-Signature", "", null, secrets);
    }

    /**
     * {@code X-Grafana-Alerting-Signature: …} with a time. As {@link #gitHub}.
     *
     * @param timestampHeader its name is configured in Grafana
     */
    public static HexSignature grafana(List<String> secrets, String timestampHeader, Clock clock) {
        SignedTime time = new SignedTime(timestampHeader, "", new SignatureAge(clock, TOLERANCE));
        return new HexSignature("X-Grafana-Alerting-Signature", "", time, secrets);
    }

    /** The headers of a message that is sent now, with one signature per secret. */
    public Map<String, String> sign(byte[] body) {
        if (time == null) {
            return Map.of(header, String.join(",", signatures(new byte[0], body)));
        }
        String timestamp = time.age().timestamp();
        return Map.of(time.header(), timestamp, header, String.join(",", signatures(time.head(timestamp), body)));
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        List<String> presented = presented(message);
        if (presented.isEmpty()) {
            return VerificationResult.MALFORMED;
        }
        return time == null ? verify(presented, new byte[0], message.body()) : verify(presented, time, message);
    }

    private VerificationResult verify(List<String> presented, SignedTime signedTime, ReceivedMessage message) {
        String timestamp = message.header(signedTime.header());
        if (timestamp == null || !SignatureAge.isTimestamp(timestamp)) {
            return VerificationResult.MALFORMED;
        }
        VerificationResult result = verify(presented, signedTime.head(timestamp), message.body());
        return result == VerificationResult.VALID && !signedTime.age().isCurrent(timestamp)
                ? VerificationResult.EXPIRED
                : result;
    }

    private VerificationResult verify(List<String> presented, byte[] head, byte[] body) {
        return Secrets.anyMatches(signatures(head, body), presented)
                ? VerificationResult.VALID
                : VerificationResult.MISMATCH;
    }

    /** The signatures in the header; empty if it is missing or malformed. */
    private List<String> presented(ReceivedMessage message) {
        String value = message.header(header);
        if (value == null) {
            return List.of();
        }
        List<String> presented = List.of(SEPARATOR.split(value, -1));
        Pattern format = prefix.isEmpty() ? PLAIN : VERSIONED;
        return presented.stream().allMatch(each -> format.matcher(each).matches()) ? presented : List.of();
    }

    private List<String> signatures(byte[] head, byte[] body) {
        return keys.stream()
                .map(key -> prefix + HexFormat.of().formatHex(HmacSha256.of(key, head, body)))
                .toList();
    }
}
