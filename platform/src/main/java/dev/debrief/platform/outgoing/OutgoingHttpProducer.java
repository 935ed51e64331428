package dev.debrief.platform.outgoing;

import io.quarkus.arc.DefaultBean;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The guard and the client of a service. A service that sends requests produces its {@link UrlPolicy} and its
 * {@link HttpLimits} from its configuration.
 */
@ApplicationScoped
class OutgoingHttpProducer {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    @Produces
    @Singleton
    @DefaultBean
    UrlPolicy policy() {
        return UrlPolicy.PUBLIC_HTTPS;
    }

    @Produces
    @Singleton
    @DefaultBean
    HttpLimits limits() {
        return HttpLimits.withTimeout(TIMEOUT);
    }

    @Produces
    @Singleton
    UrlGuard guard(UrlPolicy policy) {
        return new UrlGuard(policy);
    }

    @Produces
    @Singleton
    OutgoingHttpClient client(Vertx vertx, UrlGuard guard, HttpLimits limits, ProxyConfig proxy) {
        return new OutgoingHttpClient(
                vertx,
                guard,
                limits,
                new HttpClientOptions(),
                OutgoingProxy.of(proxy).orElse(null));
    }

    void close(@Disposes OutgoingHttpClient client) {
        client.close();
    }
}
