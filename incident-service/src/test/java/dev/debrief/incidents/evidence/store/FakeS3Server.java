package dev.debrief.incidents.evidence.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A small S3 server: keeps objects and multipart uploads in memory, and verifies signatures independently. */
final class FakeS3Server implements AutoCloseable {

    static final String ACCESS_KEY = "AKIDEXAMPLE";
    static final String SESSION_TOKEN = "FwoGZXIvYXdzEXAMPLETOKEN";
    static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    final Map<String, TreeMap<Integer, byte[]>> uploads = new ConcurrentHashMap<>();
    private final HttpServer server;
    private int lastUpload;
    private volatile boolean requiresSessionToken;

    FakeS3Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Accepts only temporary credentials from now on. */
    void requireSessionToken() {
        requiresSessionToken = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (!isSigned(exchange, body)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String key = exchange.getRequestURI().getPath();
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            switch (exchange.getRequestMethod()) {
                case "POST" -> post(exchange, key, query);
                case "PUT" -> {
                    Objects.requireNonNull(uploads.get(query.get("uploadId")))
                            .put(Integer.parseInt(query.get("partNumber")), body);
                    exchange.getResponseHeaders().add("ETag", "\"" + sha256(body) + "\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> get(exchange, key);
                default -> {
                    boolean known = query.containsKey("uploadId")
                            ? uploads.remove(query.get("uploadId")) != null
                            : objects.remove(key) != null;
                    exchange.sendResponseHeaders(known ? 204 : 404, -1);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void post(HttpExchange exchange, String key, Map<String, String> query) throws IOException {
        String answer;
        if (query.containsKey("uploads")) {
            String id = "upload-" + ++lastUpload;
            uploads.put(id, new TreeMap<>());
            answer = "<InitiateMultipartUploadResult><UploadId>" + id + "</UploadId></InitiateMultipartUploadResult>";
        } else {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (byte[] part : Objects.requireNonNull(uploads.remove(query.get("uploadId")))
                    .values()) {
                whole.write(part);
            }
            objects.put(key, whole.toByteArray());
            answer = "<CompleteMultipartUploadResult/>";
        }
        exchange.sendResponseHeaders(200, answer.length());
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
    }

    private void get(HttpExchange exchange, String key) throws IOException {
        byte[] object = objects.get(key);
        if (object == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String[] range = exchange.getRequestHeaders()
                .getFirst("Range")
                .replace("bytes=", "")
                .split("-");
        byte[] part = Arrays.copyOfRange(object, Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1);
        exchange.sendResponseHeaders(206, part.length);
        exchange.getResponseBody().write(part);
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) throws GeneralSecurityException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String payload = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        boolean hasToken = SESSION_TOKEN.equals(exchange.getRequestHeaders().getFirst("x-amz-security-token"));
        if (authorization == null
                || requiresSessionToken && !(hasToken && authorization.contains("x-amz-security-token"))
                || !payload.equals(sha256(body)) && !(body.length == 0 && payload.equals("UNSIGNED-PAYLOAD"))) {
            return false;
        }
        String names = authorization.replaceAll(".*SignedHeaders=([^,]+),.*", "$1");
        StringBuilder headers = new StringBuilder();
        for (String name : names.split(";")) {
            headers.append(name)
                    .append(':')
                    .append(exchange.getRequestHeaders().getFirst(name))
                    .append('\n');
        }
        String query = query(exchange.getRequestURI().getRawQuery()).entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
        String canonical = exchange.getRequestMethod() + "\n"
                + exchange.getRequestURI().getRawPath() + "\n" + query + "\n" + headers + "\n" + names + "\n" + payload;
        String time = exchange.getRequestHeaders().getFirst("x-amz-date");
        String day = time.substring(0, 8);
        String text = "AWS4-HMAC-SHA256\n" + time + "\n" + day + "/eu-test-1/s3/aws4_request\n"
                + sha256(canonical.getBytes(UTF_8));
        byte[] key = ("AWS4" + SECRET_KEY).getBytes(UTF_8);
        for (String part : List.of(day, "eu-test-1", "s3", "aws4_request", text)) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            key = mac.doFinal(part.getBytes(UTF_8));
        }
        return authorization.endsWith("Signature=" + HexFormat.of().formatHex(key))
                && authorization.contains("Credential=" + ACCESS_KEY + "/" + day);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new TreeMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return query;
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
