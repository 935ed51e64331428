package dev.debrief.platform.testkit.api;

import dev.debrief.platform.testkit.ServiceUnderTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests exactly as they are and decodes nothing. */
final class Http {

    private Http() {}

    /** @param headers names and values in turn */
    static HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    static HttpResponse<byte[]> send(String method, String path, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ServiceUnderTest.url() + path))
                .method(method, BodyPublishers.noBody())
                .headers(headers)
                .build();
        return TestHttpClient.send(request, BodyHandlers.ofByteArray());
    }
}
