package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP basic authentication (RFC 7617) in UTF-8. */
public final class BasicAuthentication implements AuthenticationScheme {

    private static final Pattern BASIC = Pattern.compile("(?i:basic) +([A-Za-z0-9+/=]+)");

    private final List<String> accepted;

    /** @param credentials any of them is accepted */
    public BasicAuthentication(List<Credentials> credentials) {
        this.accepted = Secrets.required(credentials.stream()
                .map(each -> each.user() + ":" + each.password())
                .toList());
    }

    /** @param user without a colon */
    public record Credentials(String user, String password) {

        public Credentials {
            if (user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("A user name must not contain a colon.");
            }
        }

        @Override
        public String toString() {
            return "Credentials[" + user + "]";
        }
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        String header = message.header("Authorization");
        Matcher basic = BASIC.matcher(header == null ? "" : header);
        if (!basic.matches()) {
            return VerificationResult.MALFORMED;
        }
        String presented;
        try {
            presented = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return VerificationResult.MALFORMED;
        }
        return Secrets.anyMatches(accepted, List.of(presented))
                ? VerificationResult.VALID
                : VerificationResult.MISMATCH;
    }
}
