package dev.debrief.notifications.channel;

import dev.debrief.notifications.outbound.Destination;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Posts to a checked destination: connects to the very address that was checked, with the name for certificate and
 * Host, follows no redirect, uses no proxy, and reads no more than the first bytes of the answer.
 */
final class WebhookHttpClient {

    private static final int MAX_RESPONSE_BYTES = 64 * 1024;
    private static final long CONNECT_TIMEOUT_MS = 5000;

    private final HttpClient client;
    private final Duration timeout;

    WebhookHttpClient(Vertx vertx, HttpClientOptions options, Duration timeout) {
        this.client =
                vertx.createHttpClient(options.setConnectTimeout((int) Math.min(CONNECT_TIMEOUT_MS, timeout.toMillis()))
                        .setKeepAlive(false)
                        .setTryUseCompression(false)
                        .setMaxHeaderSize(16 * 1024)
                        .setMaxPoolSize(64));
        this.timeout = timeout;
    }

    /** What came back. */
    record Response(int status, @Nullable String retryAfter, String body) {}

    Response post(Destination destination, Map<String, String> headers, byte[] body)
            throws TimeoutException, ExecutionException, InterruptedException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        destination.port(), destination.address().getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.target())
                .setTimeout(timeout.toMillis())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        AtomicReference<@Nullable HttpClientRequest> running = new AtomicReference<>();
        Future<Response> answer = client.request(options)
                .onSuccess(running::set)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(WebhookHttpClient::read);
        try {
            return answer.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CompletionException e) {
            throw new ExecutionException(e.getCause());
        } finally {
            HttpClientRequest request = running.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    /** Ends with the answer's end or when enough was read, whichever comes first. */
    private static Future<Response> read(HttpClientResponse response) {
        Buffer kept = Buffer.buffer();
        var done = io.vertx.core.Promise.<Response>promise();
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(answer(response, kept)));
        response.handler(part -> {
            int room = MAX_RESPONSE_BYTES - kept.length();
            kept.appendBuffer(part, 0, Math.min(room, part.length()));
            if (part.length() >= room) {
                done.tryComplete(answer(response, kept));
            }
        });
        return done.future();
    }

    private static Response answer(HttpClientResponse response, Buffer kept) {
        return new Response(
                response.statusCode(), response.getHeader("Retry-After"), kept.toString(StandardCharsets.UTF_8));
    }
}
