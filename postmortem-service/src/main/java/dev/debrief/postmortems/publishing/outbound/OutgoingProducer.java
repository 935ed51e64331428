package dev.debrief.postmortems.publishing.outbound;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What requests of this service may do: public https addresses, and the configured hosts and networks. */
@ApplicationScoped
class OutgoingProducer {

    @Produces
    @Singleton
    UrlPolicy policy(OutgoingConfig config) {
        return UrlPolicy.PUBLIC_HTTPS
                .withPrivateHosts(config.allowedPrivateHosts().orElse(Set.of()))
                .withPrivateNetworks(config.allowedPrivateNetworks().orElse(Set.of()));
    }

    @Produces
    @Singleton
    HttpLimits limits(OutgoingConfig config) {
        int maxResponseBytes = Math.toIntExact(config.maxResponseSize().asLongValue());
        return HttpLimits.withTimeout(config.timeout()).withMaxResponseBytes(maxResponseBytes);
    }
}
