package dev.debrief.platform.signature;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * {@code Authorization: HMAC …} with HMAC-SHA256 over the body in base64, as outgoing webhooks of Microsoft Teams have
 * it.
 */
public final class HmacAuthorization implements AuthenticationScheme {

    private static final String SCHEME = "HMAC";
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+={0,2}");

    private final List<byte[]> keys;

    /**
     * @param secrets in base64, newest first
     * @throws IllegalArgumentException when one is not base64
     */
    public HmacAuthorization(List<String> secrets) {
        this.keys = Secrets.required(secrets).stream().map(Secrets::decoded).toList();
    }

    /** The header of a message that is sent now, signed with the newest secret. */
    public Map<String, String> sign(byte[] body) {
        return Map.of("Authorization", SCHEME + " " + signatures(body).get(0));
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        String presented = message.credentials(SCHEME);
        if (presented == null || !BASE64.matcher(presented).matches()) {
            return VerificationResult.MALFORMED;
        }
        return Secrets.anyMatches(signatures(message.body()), List.of(presented))
                ? VerificationResult.VALID
                : VerificationResult.MISMATCH;
    }

    private List<String> signatures(byte[] body) {
        return keys.stream()
                .map(key -> Base64.getEncoder().encodeToString(HmacSha256.of(key, body)))
                .toList();
    }
}
