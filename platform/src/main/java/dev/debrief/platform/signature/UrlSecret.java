package dev.debrief.platform.signature;

import java.util.List;

/**
 * The secret itself in the URL, for senders that can be given nothing but a URL. It may appear in logs of proxies, so
 * prefer a header where the sender has one.
 */
public final class UrlSecret implements AuthenticationScheme {

    private final List<String> secrets;

    /** @param secrets any of them is accepted */
    public UrlSecret(List<String> secrets) {
        this.secrets = Secrets.required(secrets);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        return Secrets.verify(secrets, message.urlSecret());
    }
}
