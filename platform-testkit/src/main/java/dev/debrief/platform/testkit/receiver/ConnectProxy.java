package dev.debrief.platform.testkit.receiver;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP proxy that connects to the same port of this machine, whatever host is asked for. It answers requests without
 * TLS itself.
 */
public final class ConnectProxy implements AutoCloseable {

    private static final String END = "\r\n\r\n";

    private final ServerSocket server;
    private final int upstreamPort;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    /** @param upstreamPort where connections lead */
    public ConnectProxy(int upstreamPort) {
        this.upstreamPort = upstreamPort;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The lines and headers of the requests, such as {@code CONNECT receiver.example:443 HTTP/1.1}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Answers 403 from now on. */
    public void refuse() {
        refusing = true;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            requests.add(head);
            if (refusing) {
                reply(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0");
            } else if (head.startsWith("CONNECT ")) {
                tunnel(client);
            } else {
                reply(client, "HTTP/1.1 204 No Content");
            }
        } catch (IOException gone) {
            // The client or the server has ended the connection.
        }
    }

    private void tunnel(Socket client) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), upstreamPort)) {
            reply(client, "HTTP/1.1 200 Connection established");
            threads.execute(() -> copy(upstream, client));
            client.getInputStream().transferTo(upstream.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // as above
        }
    }

    private static void reply(Socket client, String head) throws IOException {
        client.getOutputStream().write((head + END).getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    /** Up to the empty line, and no byte of what follows it. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith(END)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The request ended early");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
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
