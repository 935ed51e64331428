package dev.debrief.platform.signature;

import java.util.List;

/** A header that contains the secret itself. */
public final class SharedSecretHeader implements AuthenticationScheme {

    private final String header;
    private final List<String> secrets;

    public SharedSecretHeader(String header, List<String> secrets) {
        this.header = header;
        this.secrets = Secrets.required(secrets);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        String presented = message.header(header);
        if (presented == null) {
            return VerificationResult.MALFORMED;
        }
        return Secrets.anyMatches(secrets, List.of(presented)) ? VerificationResult.VALID : VerificationResult.MISMATCH;
    }
}
