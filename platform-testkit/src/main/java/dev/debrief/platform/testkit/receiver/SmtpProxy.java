package dev.debrief.platform.testkit.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Passes SMTP conversations on to a mail server, and gives replies of its own where a test says so: rejections,
 * greylisting, STARTTLS, connections that end.
 */
public final class SmtpProxy implements AutoCloseable {

    /** The greeting, which the server sends without a command. */
    public static final String GREETING = "GREETING";

    /** The end of a message. */
    public static final String END_OF_DATA = ".";

    /** Instead of a reply, the connection ends. */
    public static final String HANG_UP = "";

    /** Instead of a reply, nothing, until the other side gives up. */
    public static final String NO_REPLY = "…";

    private final ServerSocket server;
    private final int upstreamPort;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<String>> replies = new ConcurrentHashMap<>();
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
    private volatile @Nullable TestCertificate certificate;

    /** @param upstreamPort of a mail server on this machine */
    public SmtpProxy(int upstreamPort) {
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

    /**
     * Sets the replies to the next commands that begin like this, one for each.
     *
     * @param command the beginning of a command such as {@code RCPT TO}, {@link #GREETING} or {@link #END_OF_DATA}
     */
    public void reply(String command, String... next) {
        replies.put(command, new ConcurrentLinkedQueue<>(List.of(next)));
    }

    /** Offers STARTTLS with this certificate from the next conversation on. */
    public void offerTls(TestCertificate offered) {
        certificate = offered;
    }

    /** The commands of all conversations since the last {@link #reset}; encrypted ones begin with {@code TLS}. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    /** Passes everything on again. */
    public void reset() {
        replies.clear();
        commands.clear();
        certificate = null;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> converse(socket));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void converse(Socket accepted) {
        try (Socket socket = accepted;
                SmtpConnection upstream =
                        new SmtpConnection(new Socket(InetAddress.getLoopbackAddress(), upstreamPort))) {
            SmtpConnection client = new SmtpConnection(socket);
            List<String> greeting = upstream.readReply();
            String own = ownReply(GREETING);
            if (own == null) {
                client.write(greeting);
                new Conversation(client, upstream, certificate).run();
            } else if (!own.equals(HANG_UP)) {
                client.write(own);
            }
        } catch (IOException ended) {
            // One side has hung up, as it may.
        }
    }

    private @Nullable String ownReply(String command) {
        return replies.entrySet().stream()
                .filter(entry -> command.toUpperCase(Locale.ROOT).startsWith(entry.getKey()))
                .findFirst()
                .map(entry -> entry.getValue().poll())
                .orElse(null);
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

    private final class Conversation {

        private final SmtpConnection upstream;
        private SmtpConnection client;
        private @Nullable TestCertificate offered;
        private boolean encrypted;

        private Conversation(SmtpConnection client, SmtpConnection upstream, @Nullable TestCertificate offered) {
            this.client = client;
            this.upstream = upstream;
            this.offered = offered;
        }

        private void run() throws IOException {
            for (String command = client.readLine(); command != null; command = client.readLine()) {
                commands.add(encrypted ? "TLS " + command : command);
                TestCertificate tls = offered;
                String own = ownReply(command);
                if (own != null && own.equals(HANG_UP)) {
                    return;
                } else if (own != null && own.equals(NO_REPLY)) {
                    continue;
                } else if (own != null) {
                    client.write(own);
                } else if (tls != null && command.equalsIgnoreCase("STARTTLS")) {
                    client.write("220 Go ahead");
                    client = client.encrypted(tls.serverContext());
                    encrypted = true;
                    offered = null;
                } else if (!passOn(command)) {
                    return;
                }
            }
        }

        /** Returns whether the conversation continues. */
        private boolean passOn(String command) throws IOException {
            upstream.write(command);
            List<String> reply = upstream.readReply();
            if (reply.isEmpty()) {
                return false;
            }
            boolean hello = command.toUpperCase(Locale.ROOT).startsWith("EHLO");
            client.write(hello && offered != null ? withStartTls(reply) : reply);
            if (command.equalsIgnoreCase("QUIT")) {
                return false; // the server closes the connection
            }
            return !command.equalsIgnoreCase("DATA") || !reply.get(0).startsWith("354") || passOnMessage();
        }

        private boolean passOnMessage() throws IOException {
            for (String line = client.readLine(); line != null; line = client.readLine()) {
                if (!line.equals(END_OF_DATA)) {
                    upstream.write(line);
                    continue;
                }
                String own = ownReply(END_OF_DATA);
                if (own == null) {
                    upstream.write(line);
                    client.write(upstream.readReply());
                    return true;
                }
                if (!own.equals(HANG_UP)) {
                    client.write(own);
                }
                return false;
            }
            return false;
        }

        private List<String> withStartTls(List<String> reply) {
            List<String> extended = new ArrayList<>(reply);
            String last = extended.remove(extended.size() - 1);
            extended.add("250-STARTTLS");
            extended.add(last);
            if (extended.size() == 2) {
                extended.set(0, "250-" + last.substring(4));
                extended.set(1, "250 STARTTLS");
            }
            return extended;
        }
    }
}
