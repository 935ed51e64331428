package dev.debrief.actions.tracker.outbound;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.UrlPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** What requests of this service may do: public https addresses, and the configured hosts and networks. */
@ApplicationScoped
class OutgoingProducer {

    /** A page of a hundred issues with their texts. */
    private static final int MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

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
        return HttpLimits.withTimeout(config.timeout()).withMaxResponseBytes(MAX_RESPONSE_BYTES);
    }
}
