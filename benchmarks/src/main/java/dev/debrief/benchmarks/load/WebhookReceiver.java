package dev.debrief.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Accepts webhooks on the loopback address and counts them; those to a path that begins with {@code /dead} hang. */
public final class WebhookReceiver implements AutoCloseable {

    private static final byte[] ACCEPTED =
            "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration POLL = Duration.ofMillis(2);

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private volatile long last;

    public WebhookReceiver() throws IOException {
        server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    public void reset() {
        received.set(0);
        first.set(0);
    }

    /** Returns the webhooks a second from the first to the last of this number, or -1 if they take too long. */
    public double awaitRate(int count, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        while (received.get() < count) {
            if (System.nanoTime() > end) {
                return -1;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return (count - 1) / ((last - first.get()) / 1e9);
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
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String start = line(in);
            int length = 0;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(
                            lower.substring("content-length:".length()).strip());
                }
            }
            in.readNBytes(length);
            if (start.startsWith("POST /dead")) {
                in.read(); // until the sender hangs up
                return;
            }
            long now = System.nanoTime();
            first.compareAndSet(0, now);
            last = now;
            received.incrementAndGet();
            socket.getOutputStream().write(ACCEPTED);
        } catch (IOException ended) {
            // The sender has hung up, as it may.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The line has no end");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
