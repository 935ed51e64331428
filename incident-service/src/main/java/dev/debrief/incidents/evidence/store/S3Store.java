package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * Stores content in a bucket of an S3-compatible server. It uploads parts of 8 MiB, so that the size need not be known
 * in advance, and aborts abandoned uploads.
 */
final class S3Store implements ObjectStore {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);

    private final URI bucket;
    private final S3Signature signature;
    private final Clock clock;
    private final HttpClient client;

    S3Store(URI bucket, S3Signature signature, Clock clock) {
        this.bucket = bucket;
        this.signature = signature;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    @Override
    public Writer write(String ref) throws IOException {
        return S3Upload.begin(this, ref);
    }

    @Override
    public InputStream open(String ref, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        HttpResponse<InputStream> response =
                send(request("GET", "/" + ref, new byte[0], 0, Map.of("range", range)), BodyHandlers.ofInputStream());
        if (response.statusCode() != 206) {
            response.body().close();
            throw unexpectedStatus("GET", response.statusCode());
        }
        return response.body();
    }

    @Override
    public void delete(String ref) throws IOException {
        call("DELETE", "/" + ref, new byte[0], 0);
    }

    /** Sends a request with a small response. DELETE succeeds if there is no such object. */
    S3Response call(String method, String pathAndQuery, byte[] body, int length) throws IOException {
        HttpResponse<byte[]> response =
                send(request(method, pathAndQuery, body, length, Map.of()), BodyHandlers.ofByteArray());
        boolean gone = method.equals("DELETE") && response.statusCode() == 404;
        if (response.statusCode() / 100 != 2 && !gone) {
            throw unexpectedStatus(method, response.statusCode());
        }
        return new S3Response(
                new String(response.body(), StandardCharsets.UTF_8),
                response.headers().firstValue("etag").orElse(""));
    }

    private HttpRequest request(
            String method, String pathAndQuery, byte[] body, int length, Map<String, String> headers) {
        URI uri = URI.create(bucket + pathAndQuery);
        byte[] sent = length == body.length ? body : Arrays.copyOf(body, length);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(REQUEST_TIMEOUT)
                .method(method, sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
        signature
                .headers(method, uri, S3Signature.sha256(sent), headers, clock.instant())
                .forEach(request::header);
        return request.build();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request, handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while calling the evidence store", e);
        }
    }

    private static IOException unexpectedStatus(String method, int status) {
        return new IOException("The evidence store returned status " + status + " for " + method);
    }

    record S3Response(String body, String etag) {}
}
