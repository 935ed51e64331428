package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Generates, seals and opens the secrets and API tokens of sources. */
@ApplicationScoped
class SourceSecrets {

    private static final Logger LOG = Logger.getLogger(SourceSecrets.class);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretBox box;

    SourceSecrets(SecretBox box) {
        this.box = box;
    }

    /** Base64 for URLs without padding, so that it can stand in a header and in a path. */
    static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String seal(UUID sourceId, String secret) {
        return box.seal(sourceId.toString(), secret);
    }

    String sealToken(UUID sourceId, String token) {
        return box.seal(tokenContext(sourceId), token);
    }

    /** Opens what can be opened: a key that is lost must not stop the other sources. */
    ReceivingSource open(IngressSource source, Instant now) {
        SourceSettings settings = source.settings();
        List<String> secrets = source.sealedSecrets(now).stream()
                .flatMap(stored -> open(source, source.id().toString(), stored).stream())
                .toList();
        return new ReceivingSource(
                source.id(),
                source.key(),
                source.kind(),
                settings.name(),
                settings.enabled(),
                settings.defaultVisibility(),
                settings.rulesVersion(),
                secrets,
                access(source, settings.api()));
    }

    private SourceAccess access(IngressSource source, SourceApi api) {
        String sealed = source.sealedToken();
        String token = sealed == null
                ? null
                : open(source, tokenContext(source.id()), sealed).orElse(null);
        return new SourceAccess(api.url(), api.user(), token, api.account());
    }

    private Optional<String> open(IngressSource source, String context, String sealed) {
        try {
            return Optional.of(box.open(context, sealed));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of source '%s' cannot be read: %s", source.key(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** @return whether something was sealed anew */
    boolean reseal(IngressSource source) {
        try {
            return source.reseal(
                    stored -> box.reseal(source.id().toString(), stored),
                    stored -> box.reseal(tokenContext(source.id()), stored));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("A secret of source '%s' cannot be sealed anew: %s", source.key(), unreadable.getMessage());
            return false;
        }
    }

    private static String tokenContext(UUID sourceId) {
        return sourceId + "/token";
    }
}
