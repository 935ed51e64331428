package dev.debrief.platform.testkit.receiver;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Receivers of webhooks on the loopback address: those that work, and those that a sender must survive. Each URL names
 * the {@link Receiver} and the endpoint.
 */
public final class ReceiverZoo implements AutoCloseable {

    /** The first byte of a TLS connection. */
    private static final int TLS_HANDSHAKE = 22;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BACKLOG = 1_000;

    /**
     * A request.
     *
     * @param endpoint the name in the URL
     * @param webhookId header {@code webhook-id}
     */
    public record Visit(Receiver receiver, String endpoint, String webhookId, Instant at) {}

    private final ServerSocket server;
    private final Duration slowness;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Visit> visits = new ConcurrentLinkedQueue<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param slowness after which {@link Receiver#SLOW} responds */
    public ReceiverZoo(Duration slowness) {
        this.slowness = slowness;
        try {
            server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public String url(Receiver receiver, String endpoint) {
        String scheme = receiver == Receiver.BAD_TLS ? "https" : "http";
        return scheme + "://localhost:" + server.getLocalPort() + "/" + receiver + "/" + endpoint;
    }

    /** The requests that arrived, in their order. */
    public List<Visit> visits() {
        return List.copyOf(visits);
    }

    public List<Visit> visits(Receiver receiver) {
        return visits.stream().filter(visit -> visit.receiver() == receiver).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket socket = accepted) {
            PushbackInputStream in = new PushbackInputStream(new BufferedInputStream(socket.getInputStream()));
            int first = in.read();
            if (first == TLS_HANDSHAKE) {
                respond(socket, "400 Bad Request", "", "");
            } else if (first >= 0) {
                in.unread(first);
                serve(socket, in, visit(ReceivedRequest.read(in)));
            }
        } catch (IOException gone) {
            // The sender has hung up, as it may.
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Visit visit(ReceivedRequest request) {
        String[] path = request.path().split("/");
        Visit visit = new Visit(
                Receiver.valueOf(path[1]), path[2], request.headers().getOrDefault("webhook-id", ""), Instant.now());
        visits.add(visit);
        return visit;
    }

    private void serve(Socket socket, PushbackInputStream in, Visit visit) throws IOException, InterruptedException {
        switch (visit.receiver()) {
            case HEALTHY, BAD_TLS -> respond(socket, "204 No Content", "", "");
            case SERVER_ERROR -> respond(socket, "503 Service Unavailable", "", "upstream unavailable");
            case UNSTABLE -> refuseOnce(visit, socket, "503 Service Unavailable");
            case TOO_MANY_REQUESTS -> refuseOnce(visit, socket, "429 Too Many Requests");
            case SLOW -> {
                pause(slowness);
                respond(socket, "204 No Content", "", "");
            }
            case HANGING -> in.read();
            case SLOW_BODY -> stream(socket, "Content-Length: 1000000\r\n", "x", PAUSE);
            case ENDLESS_BODY -> stream(socket, "", "x".repeat(8192), Duration.ZERO);
            case RESET -> socket.setSoLinger(true, 0);
            case REDIRECT ->
                respond(socket, "302 Found", "Location: " + url(Receiver.HEALTHY, "redirected") + "\r\n", "");
            case GONE -> respond(socket, "410 Gone", "", "");
        }
    }

    private void refuseOnce(Visit visit, Socket socket, String status) throws IOException {
        if (refused.add(visit.endpoint() + " " + visit.webhookId())) {
            respond(socket, status, "Retry-After: 1\r\n", "slow down");
        } else {
            respond(socket, "204 No Content", "", "");
        }
    }

    private static void respond(Socket socket, String status, String headers, String body) throws IOException {
        write(
                socket.getOutputStream(),
                "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n" + headers
                        + "\r\n" + body);
    }

    /** Writes a body until the sender hangs up. */
    private void stream(Socket socket, String headers, String part, Duration pause)
            throws IOException, InterruptedException {
        OutputStream out = socket.getOutputStream();
        write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n");
        while (!server.isClosed()) {
            write(out, part);
            pause(pause);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private void pause(Duration time) throws InterruptedException {
        if (!time.isZero() && closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("The zoo is closed");
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
