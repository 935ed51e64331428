package dev.debrief.notifications.endpoint;

import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Seals and opens the secrets of endpoints: those that sign, and URLs with which everybody can post. */
@ApplicationScoped
class EndpointSecrets {

    private static final Logger LOG = Logger.getLogger(EndpointSecrets.class);

    private final SecretBox box;

    EndpointSecrets(SecretBox box) {
        this.box = box;
    }

    String seal(UUID id, String secret) {
        return box.seal(id.toString(), secret);
    }

    /** Null for a URL that is no secret. */
    @Nullable String sealUrl(UUID id, EndpointKind kind, String url) {
        return kind.hasSecretUrl() ? box.seal(urlContext(id), url) : null;
    }

    /** @throws UnreadableSecretException when it is a secret that cannot be opened */
    String openUrl(Endpoint endpoint) {
        String sealed = endpoint.sealedUrl();
        return sealed == null ? endpoint.url() : box.open(urlContext(endpoint.id()), sealed);
    }

    /**
     * The secrets to sign with, newest first.
     *
     * @throws UnreadableSecretException when the current one cannot be opened
     */
    List<String> open(Endpoint endpoint, Instant now) {
        List<String> opened = new ArrayList<>();
        for (String sealed : endpoint.sealedSecrets(now)) {
            if (opened.isEmpty()) {
                opened.add(box.open(endpoint.id().toString(), sealed));
            } else {
                openPrevious(endpoint, sealed).ifPresent(opened::add);
            }
        }
        return opened;
    }

    /** Seals what an endpoint has with the first key; returns whether something was done. */
    boolean reseal(Endpoint endpoint) {
        try {
            return endpoint.reseal(
                    secret -> box.reseal(endpoint.id().toString(), secret),
                    url -> box.reseal(urlContext(endpoint.id()), url));
        } catch (UnreadableSecretException unreadable) {
            LOG.errorf("Messages to endpoint '%s' cannot be sent: %s", endpoint.name(), unreadable.getMessage());
            return false;
        }
    }

    /** A previous secret whose key is lost must not keep the current one from signing. */
    private Optional<String> openPrevious(Endpoint endpoint, String sealed) {
        try {
            return Optional.of(box.open(endpoint.id().toString(), sealed));
        } catch (UnreadableSecretException unreadable) {
            LOG.warnf(
                    "The previous secret of endpoint '%s' does not sign: %s", endpoint.name(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Another one than that of the signing secret, so that neither can take the place of the other. */
    private static String urlContext(UUID id) {
        return id + " url";
    }
}
