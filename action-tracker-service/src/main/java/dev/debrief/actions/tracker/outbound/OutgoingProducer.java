package dev.debrief.actions.tracker.outbound;

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

    /** A page of a hundred issues with their texts. */
    private static final int MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

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
        return new OutgoingHttpClient(
                vertx, guard, HttpLimits.withTimeout(config.timeout()).withMaxResponseBytes(MAX_RESPONSE_BYTES));
    }

    void close(@Disposes OutgoingHttpClient client) {
        client.close();
    }
}
