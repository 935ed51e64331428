package dev.debrief.localstack.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.LocalStackException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Web pages for the local stack. They contain tokens, so the server listens on the loopback address only and accepts
 * requests for its own host name only.
 */
public final class DeveloperPortal {

    private final int port;
    private final LandingPage landing;
    private final ServicePages services;
    private final MailPages mail;
    private final EventCatalogue events;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private @Nullable HttpServer server;

    public DeveloperPortal(Stack stack) {
        this.port = stack.ports().web();
        this.services = new ServicePages(stack);
        this.landing = new LandingPage(stack, services);
        this.mail = new MailPages(stack.mail());
        this.events = new EventCatalogue(DebriefHome.find());
    }

    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    public synchronized void start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            started.setExecutor(threads);
            started.createContext("/", this::handle);
            started.start();
            server = started;
        } catch (IOException e) {
            throw new LocalStackException(
                    "The developer portal could not listen on port " + port + " (" + e.getMessage()
                            + "); choose another port with --web-port.",
                    e);
        }
    }

    public synchronized void stop() {
        threads.shutdownNow();
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var page = hasAllowedHost(exchange)
                    ? route(exchange)
                    : Page.html(421, "Misdirected request", "<h1>Misdirected request</h1>");
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", page.contentType());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Frame-Options", "DENY");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
            exchange.sendResponseHeaders(page.status(), page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    /** Prevents DNS rebinding: a foreign website must not read the tokens. */
    private boolean hasAllowedHost(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && Set.of("localhost:" + port, "127.0.0.1:" + port).contains(host);
    }

    private Page route(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("GET")) {
            return Page.html(405, "Method not allowed", "<h1>Method not allowed</h1>");
        }
        if (path.equals("/")) {
            return landing.page();
        }
        if (path.equals("/events")) {
            return events.page();
        }
        if (path.equals("/asyncapi.yaml")) {
            return events.asyncApi();
        }
        if (path.equals("/mail")) {
            return mail.list();
        }
        if (path.startsWith("/mail/")) {
            return mail.show(path.substring("/mail/".length()));
        }
        if (path.startsWith("/document/")) {
            return services.document(path.substring("/document/".length()));
        }
        return services.subject(path);
    }
}
