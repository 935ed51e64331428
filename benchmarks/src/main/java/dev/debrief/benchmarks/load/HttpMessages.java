package dev.debrief.benchmarks.load;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes HTTP/1.1 requests. */
public final class HttpMessages {

    private final String host;
    private final String token;

    public HttpMessages(URI baseUrl, String token) {
        this.host = baseUrl.getHost() + ":" + baseUrl.getPort();
        this.token = token;
    }

    public byte[] get(String path, Map<String, String> headers) {
        return request("GET", path, headers, "");
    }

    public byte[] get(String path) {
        return get(path, Map.of());
    }

    public byte[] post(String path, Map<String, String> headers, String body) {
        return request("POST", path, headers, body);
    }

    private byte[] request(String method, String path, Map<String, String> headers, String body) {
        StringBuilder text = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\nAccept: application/json\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
