package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.outgoing.HttpLimits;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.outgoing.UrlPolicy;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.http.Waiting;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;

/** Calls that may go to this machine, and a clock that waiting advances. */
public final class TestApi implements AutoCloseable {

    public final TestClock clock = new TestClock();

    private final Vertx vertx = Vertx.vertx();
    private final OutgoingHttpClient client = new OutgoingHttpClient(
            vertx,
            new UrlGuard(UrlPolicy.PUBLIC_HTTPS.withPrivateHosts(Set.of("localhost"))),
            HttpLimits.withTimeout(Duration.ofSeconds(10)).withMaxResponseBytes(8 * 1024 * 1024));

    private volatile Runnable around = () -> {};

    /** From now on, called before each request is sent, and after its response has arrived. */
    public void around(Runnable newAround) {
        around = newAround;
    }

    public ApiHttp http() {
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

    public Waiting waiting() {
        return clock::advance;
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
