package dev.debrief.incidents.ingress.received;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.ReceivedMessage;
import dev.debrief.platform.signature.VerificationResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Refuses deliveries. The answer depends on the delivery alone, not on its source, so that it does not tell which
 * sources there are.
 */
@ApplicationScoped
class Refusals {

    /** Kinds whose secrets have a format of their own take one of these. */
    private static final List<String> SECRET_PREFIXES = List.of("", "whsec_");

    /** Of all kinds, with secrets that nobody has. */
    private final List<AuthenticationScheme> schemes;

    Refusals(SourceKinds kinds) {
        String secret =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(UTF_8));
        this.schemes = kinds.names().stream()
                .flatMap(name -> kinds.find(name).stream())
                .flatMap(kind -> schemes(kind, secret))
                .toList();
    }

    private static Stream<AuthenticationScheme> schemes(SourceKind kind, String secret) {
        return SECRET_PREFIXES.stream().flatMap(prefix -> scheme(kind, prefix + secret).stream());
    }

    private static Optional<AuthenticationScheme> scheme(SourceKind kind, String secret) {
        try {
            return Optional.of(kind.authentication(List.of(secret)));
        } catch (IllegalArgumentException notInItsFormat) {
            return Optional.empty();
        }
    }

    /**
     * MALFORMED_REQUEST if the delivery has a header of a signature that no kind can read; INGRESS_REFUSED otherwise.
     */
    ProblemException of(IncomingDelivery incoming) {
        if (ReceivedHeaders.authenticate(incoming.headers()) && isUnreadable(incoming)) {
            return StandardProblem.MALFORMED_REQUEST.because(
                    "The header that authenticates the delivery cannot be read.");
        }
        return ReceivedProblem.INGRESS_REFUSED.because("There is no such source, it is disabled, or the delivery does"
                + " not authenticate. Check the URL and the secret in the settings of the sender.");
    }

    /** Whether something can be read does not depend on the body. */
    private boolean isUnreadable(IncomingDelivery incoming) {
        ReceivedMessage message = new ReceivedMessage(incoming.headers(), new byte[0], incoming.urlSecret());
        return schemes.stream().allMatch(scheme -> scheme.verify(message) == VerificationResult.MALFORMED);
    }
}
