package dev.debrief.postmortems.publishing.client.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A repository behind {@code git http-backend}, for the user and token of {@link #USER} and {@link #TOKEN}. */
public final class GitServer implements AutoCloseable {

    public static final String USER = "debrief";
    public static final String TOKEN = "github_pat_1";

    private static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString((USER + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));

    private final Path root;
    private final Path repository;
    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Predicate<Integer> before = number -> true;
    private volatile int status;
    private volatile Map<String, String> headers = Map.of();

    public GitServer(Path root) {
        this.root = root;
        this.repository = root.resolve("handbook.git");
        if (!root.toFile().isDirectory() && !root.toFile().mkdirs()) {
            throw new IllegalStateException("Cannot create " + root);
        }
        git(root, "init", "--quiet", "--bare", "--initial-branch=main", repository.toString());
        git(repository, "config", "http.receivepack", "true");
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "git-server");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/handbook.git";
    }

    /** Sends what a filter of objects leaves out, as servers do that have the feature. */
    void allowFilter() {
        git(repository, "config", "uploadpack.allowFilter", "true");
    }

    /** Answers every request with this status from now on; 0 to serve the repository. */
    public void answer(int newStatus, Map<String, String> newHeaders) {
        status = newStatus;
        headers = newHeaders;
    }

    /** Called before each request with its number. If it returns false, the request is served but not answered. */
    void before(Predicate<Integer> hook) {
        requests.set(0);
        before = hook;
    }

    int requests() {
        return requests.get();
    }

    /** Commits a file as somebody else. */
    void commit(String path, String content) {
        Path clone = Path.of(root.toString(), "clone-" + System.nanoTime());
        git(root, "clone", "--quiet", repository.toString(), clone.toString());
        try {
            Path file = clone.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(clone, "add", "--all");
        commitAll(clone, "Somebody else writes " + path);
    }

    public void delete(String path) {
        Path clone = Path.of(root.toString(), "clone-" + System.nanoTime());
        git(root, "clone", "--quiet", repository.toString(), clone.toString());
        git(clone, "rm", "--quiet", path);
        commitAll(clone, "Delete " + path);
    }

    private static void commitAll(Path clone, String message) {
        git(
                clone,
                "-c",
                "user.name=Dana",
                "-c",
                "user.email=dana@example.com",
                "commit",
                "--quiet",
                "--message=" + message);
        git(clone, "push", "--quiet", "origin", "HEAD:main");
    }

    public String file(String path) {
        return git(repository, "show", "main:" + path);
    }

    public List<String> files() {
        return git(repository, "ls-tree", "-r", "--name-only", "main").lines().toList();
    }

    public int commits() {
        return Integer.parseInt(git(repository, "rev-list", "--count", "main").strip());
    }

    String log(String format) {
        return git(repository, "log", "-1", "--format=" + format, "main").strip();
    }

    /** A hook that refuses every update. */
    void refuse(String message) {
        Path hook = repository.resolve("hooks/pre-receive");
        try {
            Files.writeString(hook, "#!/bin/sh\necho " + message + " >&2\nexit 1\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!hook.toFile().setExecutable(true)) {
            throw new IllegalStateException("Not executable: " + hook);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean answered = before.test(requests.incrementAndGet());
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (status != 0) {
                headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            if (!AUTHORIZATION.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] response = runBackend(exchange, body);
            if (answered) {
                respond(exchange, response);
            }
        }
    }

    private byte[] runBackend(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder backend = new ProcessBuilder("git", "http-backend");
        Map<String, String> environment = backend.environment();
        environment.put("GIT_PROJECT_ROOT", root.toString());
        environment.put("GIT_HTTP_EXPORT_ALL", "1");
        environment.put("PATH_INFO", exchange.getRequestURI().getPath());
        environment.put("QUERY_STRING", String.valueOf(exchange.getRequestURI().getQuery()));
        environment.put("REQUEST_METHOD", exchange.getRequestMethod());
        environment.put("REMOTE_USER", USER);
        environment.put("CONTENT_LENGTH", String.valueOf(body.length));
        put(environment, "CONTENT_TYPE", exchange, "Content-Type");
        put(environment, "HTTP_CONTENT_ENCODING", exchange, "Content-Encoding");
        put(environment, "GIT_PROTOCOL", exchange, "Git-Protocol");
        Process process = backend.start();
        try (var input = process.getOutputStream()) {
            input.write(body);
        }
        return process.getInputStream().readAllBytes();
    }

    private static void put(Map<String, String> environment, String name, HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        if (value != null) {
            environment.put(name, value);
        }
    }

    /** The response of a CGI program: its headers, an empty line, and the body. */
    private static void respond(HttpExchange exchange, byte[] response) throws IOException {
        InputStream rest = new ByteArrayInputStream(response);
        int status = 200;
        for (String line = line(rest); !line.isEmpty(); line = line(rest)) {
            String[] header = line.split(": ", 2);
            if (header[0].equals("Status")) {
                status = Integer.parseInt(header[1].substring(0, 3));
            } else {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
        }
        byte[] content = rest.readAllBytes();
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private static String line(InputStream text) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = text.read(); character >= 0 && character != '\n'; character = text.read()) {
            line.append((char) character);
        }
        return line.toString().strip();
    }

    static String git(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
