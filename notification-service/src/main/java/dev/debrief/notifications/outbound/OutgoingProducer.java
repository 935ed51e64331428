package dev.debrief.notifications.outbound;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What requests of this service may do: public https addresses, and the configured hosts for local use. */
@ApplicationScoped
class OutgoingProducer {

    @Produces
    @Singleton
    UrlPolicy policy(WebhooksConfig config) {
        return policy(config.allowedPrivateHosts().orElse(Set.of()));
    }

    static UrlPolicy policy(Set<String> privateHosts) {
        return UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(privateHosts);
    }

    @Produces
    @Singleton
    HttpLimits limits(WebhooksConfig config) {
        return HttpLimits.withTimeout(config.timeout());
    }
}
