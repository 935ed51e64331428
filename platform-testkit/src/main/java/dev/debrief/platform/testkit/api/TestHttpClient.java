package dev.debrief.platform.testkit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/** The one HTTP client of the tests. It keeps connections and does not follow redirects. */
public final class TestHttpClient {

    private static final HttpClient CLIENT = create();

    private TestHttpClient() {}

    /** Services close idle connections after two minutes: a connection that is still kept then would fail a test. */
    private static HttpClient create() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "30");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public static <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " got no response", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
