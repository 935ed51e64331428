package dev.debrief.localstack;

import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.process.ProcessRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One process of a service. Restarts keep its ports. Not thread-safe. */
public final class Replica {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Service service;
    private final String name;
    private final int port;
    private final int managementPort;
    private final Supplier<List<String>> command;
    private final Runnable afterStop;
    private final Map<String, String> environment;
    private final Path log;
    private final ProcessRegistry processes;
    private volatile @Nullable ChildProcess process;
    private volatile boolean wasReady;

    /**
     * @param command of the next process
     * @param afterStop called when a process has ended after SIGTERM
     */
    Replica(
            Service service,
            String name,
            int port,
            int managementPort,
            Supplier<List<String>> command,
            Runnable afterStop,
            Map<String, String> environment,
            Path log,
            ProcessRegistry processes) {
        this.service = service;
        this.name = name;
        this.port = port;
        this.managementPort = managementPort;
        this.command = command;
        this.afterStop = afterStop;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.processes = processes;
    }

    public Service service() {
        return service;
    }

    public String name() {
        return name;
    }

    public URI baseUrl() {
        return URI.create("http://localhost:" + port);
    }

    public URI managementUrl() {
        return URI.create("http://localhost:" + managementPort);
    }

    public Path log() {
        return log;
    }

    public boolean isRunning() {
        var current = process;
        return current != null && current.isAlive();
    }

    /** Whether the process was ready, was not stopped on purpose, and no longer runs. */
    boolean hasCrashed() {
        var current = process;
        return current != null && wasReady && !current.isAlive();
    }

    /** The process ID, or -1 if the process is not running. */
    public long pid() {
        var current = process;
        return current == null ? -1 : current.pid();
    }

    /** Resident memory, or 0 if the process is not running or the operating system does not report it. */
    public long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Starts the process without waiting for it. */
    public void launch() {
        if (isRunning()) {
            return;
        }
        var started = ChildProcess.start(name, command.get(), environment, log);
        process = started;
        wasReady = false;
        processes.record(started);
    }

    /** Waits until the readiness check passes. */
    public void awaitReady() {
        var deadline = System.nanoTime() + READY_TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            if (!isRunning()) {
                throw new LocalStackException(failure("exited during startup"));
            }
            if (isReady()) {
                wasReady = true;
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new LocalStackException("Interrupted while " + name + " was starting.");
            }
        }
        throw new LocalStackException(failure("was not ready within " + READY_TIMEOUT.toSeconds() + " s"));
    }

    /** Starts the process and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Sends SIGTERM, so that requests in progress are completed. */
    public void stop() {
        var current = process;
        process = null;
        if (current != null) {
            current.stop(STOP_TIMEOUT);
            afterStop.run();
        }
    }

    /** Sends SIGKILL. */
    public void kill() {
        var current = process;
        process = null;
        if (current != null) {
            current.kill();
        }
    }

    /** Stops the process and starts it on the same ports. */
    public void restart() {
        stop();
        start();
    }

    /** Whether the readiness check passes. */
    public boolean isReady() {
        var request = HttpRequest.newBuilder(managementUrl().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An error message with the end of the log. */
    String failure(String what) {
        var current = process;
        return current == null ? name + " " + what + "." : current.failure(what);
    }
}
