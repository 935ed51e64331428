package dev.debrief.notifications.outbound;

import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The guard of this service: public https addresses, and the configured hosts for local use. */
@ApplicationScoped
class UrlGuardProducer {

    @Produces
    @Singleton
    UrlGuard guard(WebhooksConfig config) {
        return new UrlGuard(policy(config.allowedPrivateHosts().orElse(Set.of())));
    }

    static UrlPolicy policy(Set<String> privateHosts) {
        return UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(privateHosts);
    }
}
