package dev.debrief.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRegistryTest {

    @TempDir
    private Path directory;

    private ChildProcess child;

    @BeforeEach
    void start() {
        child = ChildProcess.start("sleeper", List.of("sleep", "60"), Map.of(), directory.resolve("log"));
    }

    @AfterEach
    void end() {
        child.kill();
    }

    @Test
    void stopsProcessesThatAKilledLauncherLeftBehind() {
        // Given
        new ProcessRegistry(directory.resolve("processes")).record(child);

        // When
        var stopped = new ProcessRegistry(directory.resolve("processes")).terminateOrphans();

        // Then
        assertThat(stopped).containsExactly("sleeper");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void ignoresProcessesThatReusedThePid() throws IOException {
        // Given
        var file = directory.resolve("processes");
        Files.writeString(file, "incident-service\t" + child.pid() + "\t2020-01-01T00:00:00Z\nbroken line\n");

        // When
        var stopped = new ProcessRegistry(file).terminateOrphans();

        // Then
        assertThat(stopped).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }
}
