package dev.debrief.platform.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** HTTP basic authentication (RFC 7617) in UTF-8. */
public final class BasicAuthentication implements AuthenticationScheme {

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
        String credentials = message.credentials("Basic");
        if (credentials == null) {
            return VerificationResult.MALFORMED;
        }
        try {
            byte[] presented = Base64.getDecoder().decode(credentials);
            return Secrets.verify(accepted, new String(presented, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return VerificationResult.MALFORMED;
        }
    }
}
