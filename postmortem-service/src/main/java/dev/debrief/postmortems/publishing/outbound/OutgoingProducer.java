package dev.debrief.postmortems.publishing.outbound;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The guard and the client of this service: public https addresses, and the configured hosts and networks. */
@ApplicationScoped
class OutgoingProducer {

    @Produces
    @Singleton
    UrlGuard guard(OutgoingConfig config) {
        return new UrlGuard(UrlPolicy.PUBLIC_HTTPS
                .withPrivateHosts(config.allowedPrivateHosts().orElse(Set.of()))
                .withPrivateNetworks(config.allowedPrivateNetworks().orElse(Set.of())));
    }

    @Produces
    @Singleton
    OutgoingHttpClient client(Vertx vertx, UrlGuard guard, OutgoingConfig config) {
        int maxResponseBytes = Math.toIntExact(config.maxResponseSize().asLongValue());
        return new OutgoingHttpClient(
                vertx, guard, HttpLimits.withTimeout(config.timeout()).withMaxResponseBytes(maxResponseBytes));
    }

    void close(@Disposes OutgoingHttpClient client) {
        client.close();
    }
}
