package dev.debrief.platform.signature;

import java.util.List;

/** {@code Authorization: Bearer …} with the secret itself (RFC 6750). */
public final class BearerToken implements AuthenticationScheme {

    private final List<String> tokens;

    /** @param tokens any of them is accepted */
    public BearerToken(List<String> tokens) {
        this.tokens = Secrets.required(tokens);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        return Secrets.verify(tokens, message.credentials("Bearer"));
    }
}
