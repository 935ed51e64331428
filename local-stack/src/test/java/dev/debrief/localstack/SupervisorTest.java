package dev.debrief.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.localstack.host.Ports;
import dev.debrief.localstack.process.ChildProcess;
import dev.debrief.localstack.process.ProcessRegistry;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    private Path directory;

    private final RecordedProgress progress = new RecordedProgress();
    private final Supervisor supervisor = new Supervisor(
            progress, () -> new RestartDelay(Duration.ofMillis(10), Duration.ofMillis(80), Duration.ofHours(1)));
    private Path obstacle;
    private Replica replica;

    @BeforeEach
    void startReplica() throws URISyntaxException {
        obstacle = directory.resolve("obstacle");
        var port = Ports.free();
        var classes = Path.of(ReadyServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var command = List.of(
                ChildProcess.java(),
                "-cp",
                classes.toString(),
                ReadyServer.class.getName(),
                Integer.toString(port),
                obstacle.toString());
        replica = new Replica(
                Service.INCIDENT,
                "incident-service",
                Ports.free(),
                port,
                () -> command,
                () -> {},
                Map.of(),
                directory.resolve("incident-service.log"),
                new ProcessRegistry(directory.resolve("processes")));
        replica.start();
        supervisor.watch(new Supervised(
                replica.name(), replica.baseUrl().toString(), replica::hasCrashed, replica::failure, replica::start));
    }

    @AfterEach
    void stopEverything() {
        supervisor.close();
        replica.kill();
    }

    @Test
    void restartsAKilledServiceEveryTimeAndSaysSo() throws InterruptedException {
        for (var i = 0; i < 2; i++) {
            // When
            var before = replica.pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            // Then
            assertThat(progress.next()).startsWith("crashed: incident-service ended unexpectedly with exit code 137");
            assertThat(progress.next()).isEqualTo("note: Restarting incident-service in 1 s");
            assertThat(progress.next()).isEqualTo("ready: incident-service " + replica.baseUrl() + " (restarted)");
            assertThat(replica.isReady()).isTrue();
            assertThat(replica.pid()).isNotEqualTo(before);
        }
    }

    @Test
    void triesAgainUntilTheServiceStarts() throws InterruptedException, IOException {
        // Given
        Files.createFile(obstacle);
        ProcessHandle.of(replica.pid()).orElseThrow().destroyForcibly();

        // Then
        progress.awaitStart("crashed: incident-service ended unexpectedly");
        for (var i = 0; i < 2; i++) {
            assertThat(progress.next()).startsWith("note: Restarting incident-service");
            assertThat(progress.next())
                    .startsWith("crashed: incident-service exited during startup with exit code 3")
                    .contains("the file is in the way");
        }

        // When
        Files.delete(obstacle);

        // Then
        progress.awaitStart("ready: incident-service");
        assertThat(replica.isReady()).isTrue();
    }

    @Test
    void leavesAServiceAloneThatWasStoppedOrKilledOnPurpose() {
        // When
        replica.kill();

        // Then
        assertThat(replica.hasCrashed()).isFalse();

        // And
        replica.start();
        replica.stop();
        assertThat(replica.hasCrashed()).isFalse();
    }

    @Test
    void restartsNothingAfterItWasClosed() {
        // When
        supervisor.close();
        var process = ProcessHandle.of(replica.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();

        // Then
        assertThat(replica.hasCrashed()).isTrue();
        assertThat(replica.isRunning()).isFalse();
        assertThat(progress.isEmpty()).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("supervisor of incident-service");
    }

    @Test
    void restartsPostgresAndKafkaOfAStackForInteractiveUse() throws Exception {
        var ofStack = new RecordedProgress();
        try (var stack = Stack.durable(directory.resolve("stack"), PortAssignment.free(), ofStack)) {
            // Given
            stack.startInfrastructure();
            var postmaster = Files.readAllLines(directory.resolve("stack/postgres/data/postmaster.pid"))
                    .get(0);

            // When
            ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();

            // Then
            ofStack.awaitStart("crashed: PostgreSQL ended unexpectedly");
            ofStack.awaitStart("ready: PostgreSQL 127.0.0.1:" + stack.postgres().port() + " (restarted)");
            try (var connection = stack.postgres().connect("incident")) {
                assertThat(connection.isValid(5)).isTrue();
            }

            // When
            kafkaOf(stack).destroyForcibly();

            // Then
            ofStack.awaitStart("crashed: Kafka ended unexpectedly with exit code 137");
            ofStack.awaitStart("ready: Kafka " + stack.kafka().bootstrapServers() + " (restarted)");
            assertThat(stack.kafka().isRunning()).isTrue();
        }
    }

    private static ProcessHandle kafkaOf(Stack stack) throws IOException {
        return Files.readAllLines(stack.directory().root().resolve("processes")).stream()
                .filter(line -> line.startsWith("Kafka\t"))
                .map(line -> Long.parseLong(line.split("\t")[1]))
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .findFirst()
                .orElseThrow();
    }
}
