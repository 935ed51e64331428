package dev.debrief.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.HdrHistogram.Histogram;

/**
 * Load on one service: keep-alive connections that one thread serves with a selector, like wrk. The JDK's HttpClient
 * costs several times as much CPU for a request, which the service would lack on a small machine.
 */
public final class HttpLoad {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final InetSocketAddress address;
    private final int connections;
    private final int expectedStatus;

    public HttpLoad(URI baseUrl, int connections, int expectedStatus) {
        this.address = new InetSocketAddress("127.0.0.1", baseUrl.getPort());
        this.connections = connections;
        this.expectedStatus = expectedStatus;
    }

    /** Closed loop: each connection sends its next request when it has the response to the previous one. */
    public LoadResult closed(RequestSource source, Duration duration) {
        return run(new Loop(source, duration, 0));
    }

    /** Open loop: requests are due at a constant rate. */
    public LoadResult open(RequestSource source, double perSecond, Duration duration) {
        return run(new Loop(source, duration, perSecond));
    }

    private LoadResult run(Loop loop) {
        try (Selector selector = Selector.open()) {
            try {
                return loop.run(selector);
            } finally {
                for (SelectionKey key : selector.keys()) {
                    key.channel().close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No connection to " + address, e);
        }
    }

    private static final class Connection {

        private final SocketChannel channel;
        private final ResponseBuffer response = new ResponseBuffer();
        private long begunNanos;

        private Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final class Loop {

        private final RequestSource source;
        private final Duration duration;
        private final double perSecond;
        private final Histogram latency = LoadResult.newHistogram();
        private final Deque<Connection> idle = new ArrayDeque<>();
        private long completed;
        private long errors;
        private String firstError = "";
        private int inFlight;

        private Loop(RequestSource source, Duration duration, double perSecond) {
            this.source = source;
            this.duration = duration;
            this.perSecond = perSecond;
        }

        private LoadResult run(Selector selector) throws IOException {
            for (int i = 0; i < connections; i++) {
                idle.add(connect(selector));
            }
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            if (perSecond > 0) {
                runOpen(selector, OpenSchedule.of(start, perSecond, duration));
                // The schedule is the window; what was answered after its end is part of it, with its latency.
                return new LoadResult(completed, errors, firstError, duration.toNanos() / 1e9, latency);
            }
            runClosed(selector, end);
            long measured = completed;
            drain(selector);
            return new LoadResult(measured, errors, firstError, (end - start) / 1e9, latency);
        }

        private void runClosed(Selector selector, long end) throws IOException {
            for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
                for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                    send(connection, System.nanoTime());
                }
                selector.select(key -> receive(selector, key), Math.max(1, (end - now) / 1_000_000));
            }
        }

        private void runOpen(Selector selector, OpenSchedule schedule) throws IOException {
            int next = 0;
            while (next < schedule.count()) {
                long now = System.nanoTime();
                while (next < schedule.count() && !idle.isEmpty() && schedule.dueNanos(next) <= now) {
                    send(idle.remove(), schedule.dueNanos(next++));
                }
                long wait = next < schedule.count() ? (schedule.dueNanos(next) - System.nanoTime()) / 1_000_000 : 1;
                if (wait > 1 || idle.isEmpty()) {
                    selector.select(key -> receive(selector, key), Math.max(1, wait - 1));
                } else {
                    selector.selectNow(key -> receive(selector, key));
                }
            }
            drain(selector);
        }

        /** Waits for the responses that are still to come, so that the next measurement begins with an idle service. */
        private void drain(Selector selector) throws IOException {
            long deadline = System.nanoTime() + GRACE.toNanos();
            while (inFlight > 0 && System.nanoTime() < deadline) {
                selector.select(key -> receive(selector, key), 100);
            }
            if (inFlight > 0) {
                error(inFlight, inFlight + " requests were not answered within " + GRACE.toSeconds() + " s");
            }
        }

        private Connection connect(Selector selector) throws IOException {
            SocketChannel channel = SocketChannel.open(address);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            Connection connection = new Connection(channel);
            channel.register(selector, SelectionKey.OP_READ, connection);
            return connection;
        }

        private void send(Connection connection, long begunNanos) throws IOException {
            ByteBuffer request = ByteBuffer.wrap(source.next());
            connection.begunNanos = begunNanos;
            inFlight++;
            while (request.hasRemaining()) {
                connection.channel.write(request);
            }
        }

        private void receive(Selector selector, SelectionKey key) {
            Connection connection = (Connection) key.attachment();
            ResponseBuffer response = connection.response;
            try {
                if (!response.readFrom(connection.channel)) {
                    return;
                }
            } catch (IOException | RuntimeException e) {
                error(1, "broken response: " + e.getMessage());
                inFlight--;
                replace(selector, connection);
                return;
            }
            inFlight--;
            if (response.status() == expectedStatus) {
                completed++;
                latency.recordValue(
                        Math.min(System.nanoTime() - connection.begunNanos, latency.getHighestTrackableValue()));
            } else {
                error(1, "status " + response.status() + ": " + response.body());
            }
            if (response.isLast()) {
                replace(selector, connection);
            } else {
                response.clear();
                idle.add(connection);
            }
        }

        private void replace(Selector selector, Connection connection) {
            try {
                connection.channel.close();
                idle.add(connect(selector));
            } catch (IOException e) {
                throw new UncheckedIOException("No connection to " + address, e);
            }
        }

        private void error(int count, String what) {
            if (errors == 0) {
                firstError = what.substring(0, Math.min(300, what.length()));
            }
            errors += count;
        }
    }
}
