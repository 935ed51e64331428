package dev.debrief.platform.signature;

import java.util.List;

/** A header that contains the secret itself. */
public final class SharedSecretHeader implements AuthenticationScheme {

    private final String header;
    private final List<String> secrets;

    /** @param secrets any of them is accepted */
    public SharedSecretHeader(String header, List<String> secrets) {
        this.header = header;
        this.secrets = Secrets.required(secrets);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        return Secrets.verify(secrets, message.header(header));
    }
}
