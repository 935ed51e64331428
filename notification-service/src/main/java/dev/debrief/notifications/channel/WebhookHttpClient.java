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
 * Posts to a checked destination: connects to the address that was checked, uses the name for certificate and Host
 * header, follows no redirects, uses no proxy and reads only the first bytes of the response.
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
        Future<Response> response = client.request(options)
                .onSuccess(running::set)
                .compose(request -> request.send(Buffer.buffer(body)))
                .compose(WebhookHttpClient::read);
        try {
            return response.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (CompletionException e) {
            throw new ExecutionException(e.getCause());
        } finally {
            HttpClientRequest request = running.get();
            if (request != null) {
                request.reset();
            }
        }
    }

    /** Completes at the end of the response or after the maximum size. */
    private static Future<Response> read(HttpClientResponse response) {
        Buffer buffer = Buffer.buffer();
        var done = io.vertx.core.Promise.<Response>promise();
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(toResponse(response, buffer)));
        response.handler(part -> {
            int remaining = MAX_RESPONSE_BYTES - buffer.length();
            buffer.appendBuffer(part, 0, Math.min(remaining, part.length()));
            if (part.length() >= remaining) {
                done.tryComplete(toResponse(response, buffer));
            }
        });
        return done.future();
    }

    private static Response toResponse(HttpClientResponse response, Buffer buffer) {
        return new Response(
                response.statusCode(), response.getHeader("Retry-After"), buffer.toString(StandardCharsets.UTF_8));
    }
}
