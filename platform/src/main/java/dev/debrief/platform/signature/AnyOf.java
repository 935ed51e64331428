package dev.debrief.platform.signature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Accepts messages that any of several schemes accepts, for senders that can be configured in several ways. */
public final class AnyOf implements AuthenticationScheme {

    /** A refusal by a scheme that found its headers says more than one by a scheme that did not. */
    private static final List<VerificationResult> MOST_TELLING_FIRST =
            List.of(VerificationResult.VALID, VerificationResult.EXPIRED, VerificationResult.MISMATCH);

    private final List<AuthenticationScheme> schemes;

    public AnyOf(AuthenticationScheme... schemes) {
        if (schemes.length == 0) {
            throw new IllegalArgumentException("At least one scheme is required.");
        }
        this.schemes = List.of(schemes);
    }

    @Override
    public VerificationResult verify(ReceivedMessage message) {
        Set<VerificationResult> results = EnumSet.noneOf(VerificationResult.class);
        schemes.forEach(scheme -> results.add(scheme.verify(message)));
        return MOST_TELLING_FIRST.stream().filter(results::contains).findFirst().orElse(VerificationResult.MALFORMED);
    }
}
