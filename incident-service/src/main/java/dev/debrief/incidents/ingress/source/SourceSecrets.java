package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.platform.secret.OwnedSecrets;
import dev.debrief.platform.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Seals and opens the secrets and API tokens of sources. */
@ApplicationScoped
class SourceSecrets {

    private final OwnedSecrets secrets;

    SourceSecrets(SecretBox box) {
        this.secrets = new OwnedSecrets(box, "source");
    }

    String seal(UUID sourceId, String secret) {
        return secrets.seal(sourceId.toString(), secret);
    }

    String sealToken(UUID sourceId, String token) {
        return secrets.seal(tokenContext(sourceId), token);
    }

    /** Opens what can be opened: a key that is lost must not stop the other sources. */
    ReceivingSource open(IngressSource source, Instant now) {
        SourceSettings settings = source.settings();
        List<String> opened = source.sealedSecrets(now).stream()
                .flatMap(stored -> secrets.open(source.key(), source.id().toString(), stored).stream())
                .toList();
        return new ReceivingSource(
                source.id(),
                source.key(),
                source.kind(),
                settings.name(),
                settings.enabled(),
                settings.defaultVisibility(),
                settings.rulesVersion(),
                opened,
                access(source, settings.api()));
    }

    private SourceAccess access(IngressSource source, SourceApi api) {
        String sealed = source.sealedToken();
        String token = sealed == null
                ? null
                : secrets.open(source.key(), tokenContext(source.id()), sealed).orElse(null);
        return new SourceAccess(api.url(), api.user(), token, api.account());
    }

    /** @return whether something was sealed anew */
    boolean reseal(IngressSource source) {
        return source.reseal(
                stored -> secrets.reseal(source.key(), source.id().toString(), stored),
                stored -> secrets.reseal(source.key(), tokenContext(source.id()), stored));
    }

    private static String tokenContext(UUID sourceId) {
        return sourceId + "/token";
    }
}
