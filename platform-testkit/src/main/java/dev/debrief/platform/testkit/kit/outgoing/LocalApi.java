package dev.debrief.platform.testkit.kit.outgoing;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiReply;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Calls that may go to this machine, for tests of products. */
public final class LocalApi implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final OutgoingHttpClient client = new OutgoingHttpClient(
            vertx,
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))),
            HttpLimits.withTimeout(Duration.ofSeconds(10)).withMaxResponseBytes(8 * 1024 * 1024));

    public ApiHttp http(Clock clock) {
        return new ApiHttp(client, clock);
    }

    /** As {@link #http(Clock)}. @param around called before each request is sent, and after its response has arrived */
    public ApiHttp http(Clock clock, Runnable around) {
        return new ApiHttp(client, clock) {
            @Override
            public ApiReply send(ApiCall call) {
                around.run();
                ApiReply reply = super.send(call);
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
