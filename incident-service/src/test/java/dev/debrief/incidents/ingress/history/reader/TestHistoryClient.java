package dev.debrief.incidents.ingress.history.reader;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** A client that may call this machine, for tests of readers. */
public final class TestHistoryClient implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final OutgoingHttpClient http = new OutgoingHttpClient(
            vertx,
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))),
            HttpLimits.withTimeout(Duration.ofSeconds(5)).withMaxResponseBytes(8 * 1024 * 1024));

    public HistoryClient client() {
        return new HistoryClient(http, Clock.systemUTC());
    }

    @Override
    public void close() {
        http.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
