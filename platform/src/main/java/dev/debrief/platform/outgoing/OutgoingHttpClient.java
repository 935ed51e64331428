package dev.debrief.platform.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to URLs that the guard allows: connects to the very address that was checked, uses the name for
 * certificate and Host header, follows no redirects and reads only the first bytes of the response. Through a proxy, it
 * connects to the name: the proxy looks it up.
 */
public final class OutgoingHttpClient implements AutoCloseable {

    private final UrlGuard guard;
    private final HttpLimits limits;
    private final HttpClient client;
    private final @Nullable OutgoingProxy proxy;

    public OutgoingHttpClient(Vertx vertx, UrlGuard guard, HttpLimits limits) {
        this(vertx, guard, limits, new HttpClientOptions());
    }

    /** @param options trusted and client certificates, and the size of the connection pool */
    public OutgoingHttpClient(Vertx vertx, UrlGuard guard, HttpLimits limits, HttpClientOptions options) {
        this(vertx, guard, limits, options, null);
    }

    /** @param proxy null to reach every host directly */
    public OutgoingHttpClient(
            Vertx vertx, UrlGuard guard, HttpLimits limits, HttpClientOptions options, @Nullable OutgoingProxy proxy) {
        this.guard = guard;
        this.limits = limits;
        this.proxy = proxy;
        this.client = vertx.createHttpClient(new HttpClientOptions(options)
                .setConnectTimeout((int) Math.min(
                        limits.connectTimeout().toMillis(), limits.timeout().toMillis()))
                .setProxyOptions(null)
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(16 * 1024)
                .setMaxPoolSize(Math.max(64, options.getMaxPoolSize())));
    }

    /**
     * Sends a request and waits for the response; not for event loops.
     *
     * @throws RefusedUrlException when the guard does not allow the URL or an address of its host
     * @throws NetworkFailureException without a complete response
     */
    public OutgoingResponse send(OutgoingRequest request) {
        try {
            return exchange(request, destination(request.url()));
        } catch (UnknownHostException | TimeoutException failure) {
            throw new NetworkFailureException(NetworkFailure.of(failure), failure);
        } catch (ExecutionException failure) {
            throw new NetworkFailureException(NetworkFailure.of(failure.getCause()), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NetworkFailureException(
                    new NetworkFailure(
                            NetworkFailure.Kind.TIMEOUT, "The service stopped while waiting for the response."),
                    stop);
        }
    }

    private Destination destination(String url) throws UnknownHostException {
        return proxy != null && proxy.isUsedFor(OutgoingUrl.parse(url).host())
                ? guard.throughProxy(url)
                : guard.resolve(url);
    }

    private OutgoingResponse exchange(OutgoingRequest request, Destination destination)
            throws TimeoutException, ExecutionException, InterruptedException {
        long timeout = limits.timeout().toMillis();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(request.method()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.target())
                .setTimeout(timeout)
                .setFollowRedirects(false);
        InetAddress address = destination.address();
        if (address != null) {
            options.setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()));
        } else if (proxy != null) {
            options.setProxyOptions(proxy.options());
        }
        request.headers().forEach(options::putHeader);
        AtomicReference<@Nullable HttpClientRequest> running = new AtomicReference<>();
        Future<OutgoingResponse> response =
                client.request(options).onSuccess(running::set).compose(started -> exchange(started, request.body()));
        try {
            return response.toCompletionStage().toCompletableFuture().get(timeout, TimeUnit.MILLISECONDS);
        } finally {
            HttpClientRequest started = running.get();
            if (started != null) {
                started.reset();
            }
        }
    }

    /** On the event loop of the connection: read from another thread, a response could have ended before. */
    private Future<OutgoingResponse> exchange(HttpClientRequest started, byte[] body) {
        return (body.length == 0 ? started.send() : started.send(Buffer.buffer(body))).compose(this::read);
    }

    /** Completes at the end of the response or after the maximum size. */
    private Future<OutgoingResponse> read(HttpClientResponse response) {
        Buffer buffer = Buffer.buffer();
        Promise<OutgoingResponse> done = Promise.promise();
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(toResponse(response, buffer, false)));
        response.handler(part -> {
            int remaining = limits.maxResponseBytes() - buffer.length();
            buffer.appendBuffer(part, 0, Math.min(remaining, part.length()));
            if (part.length() > remaining) {
                done.tryComplete(toResponse(response, buffer, true));
            }
        });
        return done.future();
    }

    private static OutgoingResponse toResponse(HttpClientResponse response, Buffer buffer, boolean truncated) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers()
                .names()
                .forEach(name -> headers.put(name, response.headers().getAll(name)));
        return new OutgoingResponse(
                response.statusCode(), HttpHeaders.of(headers, (name, value) -> true), buffer.getBytes(), truncated);
    }

    @Override
    public void close() {
        client.close();
    }
}
