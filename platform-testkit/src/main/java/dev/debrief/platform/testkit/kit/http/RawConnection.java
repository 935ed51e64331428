package dev.debrief.platform.testkit.kit.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiDocument;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A connection to the service under test that sends any bytes. */
final class RawConnection implements AutoCloseable {

    private static final int READ_TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream input;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects after the service had its first request, because only then it guards its connections. */
    static RawConnection open() {
        ApiDocument.ofServiceUnderTest();
        URI url = ServiceUnderTest.url();
        try {
            Socket socket = new Socket(url.getHost(), url.getPort());
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            return new RawConnection(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RawConnection send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next response. Its body ends with the Content-Length, or with the connection. */
    Response receive() {
        try {
            String status = line();
            if (status.isEmpty()) {
                throw new AssertionError("The connection was closed without a response.");
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = line(); !header.isEmpty(); header = line()) {
                int colon = header.indexOf(':');
                headers.put(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            String length = headers.get("Content-Length");
            byte[] body = length == null ? input.readAllBytes() : input.readNBytes(Integer.parseInt(length));
            return new Response(
                    Integer.parseInt(status.split(" ")[1]), headers, new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until the head of a response has arrived, and leaves its body. */
    void receiveHead() {
        try {
            while (!line().isEmpty()) {
                // the next header
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the service has closed the connection. Waits for it to send something or to close. */
    boolean isClosedByService() {
        try {
            return input.read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Closes the connection with a reset, like a client that is killed. */
    void leave() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0 && next != '\n'; next = input.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    record Response(int status, Map<String, String> headers, String body) {

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void expectProblem(int expected, String slug) {
            boolean isProblem = status == expected
                    && "application/problem+json".equals(headers.get("Content-Type"))
                    && json().path("type").asText().endsWith("/" + slug)
                    && json().path("status").asInt() == expected
                    && !json().path("detail").asText().isBlank()
                    && json().path("traceId").asText().matches("[0-9a-f]{32}");
            if (!isProblem) {
                throw new AssertionError("Expected a problem '" + slug + "' with " + expected + " but got " + this);
            }
        }
    }
}
