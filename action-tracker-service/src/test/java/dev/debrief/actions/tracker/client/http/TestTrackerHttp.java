package dev.debrief.actions.tracker.client.http;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Requests that may go to this machine, for tests of products. */
public final class TestTrackerHttp implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final OutgoingHttpClient client = new OutgoingHttpClient(
            vertx,
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))),
            HttpLimits.withTimeout(Duration.ofSeconds(5)).withMaxResponseBytes(8 * 1024 * 1024));

    public TrackerHttp http(Clock clock) {
        return new TrackerHttp(client, clock);
    }

    /** As {@link #http(Clock)}. @param around called before each request is sent, and after its response has arrived */
    public TrackerHttp http(Clock clock, Runnable around) {
        return new TrackerHttp(client, clock) {
            @Override
            public TrackerReply send(TrackerCall call) {
                around.run();
                TrackerReply reply = super.send(call);
                around.run();
                return reply;
            }
        };
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
