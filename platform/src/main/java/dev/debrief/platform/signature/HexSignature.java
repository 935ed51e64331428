package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * HMAC-SHA256 over the body, in hexadecimal digits after a version, in one header. While secrets are rotated, the
 * header contains several signatures, separated by commas, and any of them is accepted.
 */
public final class HexSignature implements AuthenticationScheme {

    private static final Pattern SEPARATOR = Pattern.compile(", *");
    private static final Pattern VERSIONED = Pattern.compile("[a-z0-9]+=[^=\\s]+");

    private final String header;
    private final String version;
    private final List<byte[]> keys;

    /**
     * @param version before the {@code =} of a signature, such as {@code sha256}
     * @param secrets their UTF-8 bytes are the keys; newest first
     */
    public HexSignature(String header, String version, List<String> secrets) {
        this.header = header;
        this.version = version;
        this.keys = Secrets.required(secrets).stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** {@code X-Hub-Signature-256: sha256=…} */
    public static HexSignature gitHub(List<String> secrets) {
        return new HexSignature("X-Hub-Signature-256", "sha256", secrets);
    }

    /** {@code X-PagerDuty-Signature: v1=…,v1=…} */
    public static HexSignature pagerDuty(List<String> secrets) {
        return new HexSignature("X-PagerDuty-Signature", "v1", secrets);
    }

    /** The value of the header: one signature per secret. */
    public String sign(byte[] body) {
        return String.join(",", signatures(body));
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        String value = message.header(header);
        List<String> presented = value == null ? List.of() : List.of(SEPARATOR.split(value, -1));
        if (presented.isEmpty()
                || !presented.stream().allMatch(each -> VERSIONED.matcher(each).matches())) {
            return VerificationResult.MALFORMED;
        }
        return Secrets.anyMatches(signatures(message.body()), presented)
                ? VerificationResult.VALID
                : VerificationResult.MISMATCH;
    }

    private List<String> signatures(byte[] body) {
        return keys.stream()
                .map(key -> version + "=" + HexFormat.of().formatHex(HmacSha256.of(key, body)))
                .toList();
    }
}
