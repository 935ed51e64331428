package dev.debrief.incidents.evidence.web;

import dev.debrief.platform.problem.StandardProblem;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Content-Digest} header (RFC 9530). */
final class ContentDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]{43,44}):");

    private ContentDigest() {}

    /**
     * The SHA-256 in hexadecimal; null without a header, or if it only has other digests.
     *
     * @throws dev.debrief.platform.problem.ProblemException MALFORMED_REQUEST if its SHA-256 is invalid
     */
    static @Nullable String sha256(@Nullable String header) {
        if (header == null || !header.contains("sha-256")) {
            return null;
        }
        Matcher digest = SHA_256.matcher(header);
        try {
            byte[] bytes = digest.find() ? Base64.getDecoder().decode(digest.group(1)) : new byte[0];
            if (bytes.length == 32) {
                return HexFormat.of().formatHex(bytes);
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below.
        }
        throw StandardProblem.MALFORMED_REQUEST.because(
                "Content-Digest must have the form sha-256=:<base64 of 32 bytes>:");
    }
}
