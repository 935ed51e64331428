package dev.debrief.localstack.kafka;

import dev.debrief.localstack.host.DebriefHome;
import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.process.ProcessRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker in KRaft mode, as a process on the loopback address. Formats a new data directory and keeps it after a
 * stop. Not thread-safe.
 */
public final class KafkaServer {

    private static final Duration READY_TIMEOUT = Duration.ofSeconds(90);

    private final Path directory;
    private final int port;
    private final Path log;
    private final @Nullable ProcessRegistry processes;
    private final @Nullable SecureListener secure;
    private @Nullable ChildProcess process;

    private KafkaServer(
            Path directory,
            int port,
            Path log,
            @Nullable ProcessRegistry processes,
            @Nullable SecureListener secure) {
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.log = log.toAbsolutePath();
        this.processes = processes;
        this.secure = secure;
    }

    /** A broker with this data directory and port. */
    public static KafkaServer of(Path directory, int port, Path log) {
        return new KafkaServer(directory, port, log, null, null);
    }

    /** A broker whose process is recorded, so that the next start can stop it if the launcher is killed. */
    public static KafkaServer registered(Path directory, int port, Path log, ProcessRegistry processes) {
        return new KafkaServer(directory, port, log, processes, null);
    }

    /** A broker on a free port. */
    public static KafkaServer forTests(Path directory) {
        return of(directory, Ports.free(), directory.resolve("kafka.log"));
    }

    /** A broker on a free port, and on an encrypted one. */
    public static KafkaServer forTests(Path directory, SecureListener secure) {
        return new KafkaServer(directory, Ports.free(), directory.resolve("kafka.log"), null, secure);
    }

    /** Starts the broker and waits until it responds. */
    public void start() {
        if (isRunning()) {
            return;
        }
        var configuration = configure();
        if (!Files.exists(data().resolve("meta.properties"))) {
            ChildProcess.run("Kafka's storage tool", storageTool(configuration), log);
        }
        var started = ChildProcess.start("Kafka", broker(configuration), Map.of(), log);
        process = started;
        if (processes != null) {
            processes.record(started);
        }
        awaitReady(started);
    }

    /** Controlled shutdown. */
    public void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
            process = null;
        }
    }

    /** Sends SIGKILL; the next start recovers the log. */
    public void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    /** Stops the broker and starts it on the same port. */
    public void restart() {
        stop();
        start();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** The process ID, or -1 if the process is not running. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Whether the process was started, was not stopped on purpose, and no longer runs. */
    public boolean hasCrashed() {
        return process != null && !process.isAlive();
    }

    /** An error message with the end of the log. */
    public String failure(String what) {
        return process == null ? "Kafka " + what + "." : process.failure(what);
    }

    public int port() {
        return port;
    }

    /** The value of {@code bootstrap.servers} for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Path log() {
        return log;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path configure() {
        var controllerPort = Ports.free();
        var encrypted = secure == null ? "" : "," + secure.address();
        var lines = new ArrayList<>(List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort + encrypted,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port + encrypted,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + data(),
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=2",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "log.retention.hours=-1",
                "log.segment.bytes=67108864",
                "log.cleaner.threads=1",
                "log.cleaner.dedupe.buffer.size=8388608",
                "num.network.threads=2",
                "num.io.threads=4",
                "background.threads=2"));
        if (secure != null) {
            lines.addAll(secure.settings());
        }
        try {
            Files.createDirectories(directory);
            return Files.write(directory.resolve("server.properties"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write Kafka's configuration to " + directory, e);
        }
    }

    private List<String> storageTool(Path configuration) {
        return java(
                List.of("-Xmx128m"),
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "ZGVicmllZi1sb2NhbC0wMQ",
                        "-c",
                        configuration.toString()));
    }

    private List<String> broker(Path configuration) {
        return java(List.of("-Xmx256m"), List.of("kafka.Kafka", configuration.toString()));
    }

    private List<String> java(List<String> options, List<String> mainAndArguments) {
        var command = new ArrayList<>(List.of(ChildProcess.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
        command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        command.addAll(List.of("-cp", libraries() + "/*"));
        command.addAll(mainAndArguments);
        return command;
    }

    private void awaitReady(ChildProcess started) {
        var deadline = System.nanoTime() + READY_TIMEOUT.toNanos();
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200"))) {
            while (System.nanoTime() < deadline) {
                if (!started.isAlive()) {
                    throw new LocalStackException(started.failure("exited during startup"));
                }
                if (responds(admin)) {
                    return;
                }
            }
        }
        throw new LocalStackException(started.failure("did not respond within " + READY_TIMEOUT.toSeconds() + " s"));
    }

    private static boolean responds(Admin admin) {
        try {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while Kafka was starting.", e);
        }
    }

    private static Path libraries() {
        var libraries = DebriefHome.find().resolve("local-stack/target/kafka/lib");
        if (!Files.isDirectory(libraries)) {
            throw new LocalStackException("Kafka's jars are missing from " + libraries
                    + "; run 'mvn -pl local-stack process-resources' in the root of the repository.");
        }
        return libraries;
    }
}
