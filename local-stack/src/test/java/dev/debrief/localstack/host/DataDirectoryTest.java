package dev.debrief.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void rejectsASecondStackOnTheSameDirectory() {
        // Given
        var first = new DataDirectory(directory);
        first.lock();

        // Then
        assertThatThrownBy(() -> new DataDirectory(directory).lock())
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("pid " + ProcessHandle.current().pid())
                .hasMessageContaining("--data-dir");

        // And
        first.close();
        try (var second = new DataDirectory(directory)) {
            second.lock();
        }
    }

    @Test
    void deletesTheDirectoryUnlessItIsInUse() {
        // Given
        var data = new DataDirectory(directory.resolve("data"));
        Secrets.loadOrCreate(data.keys()).get("cursor");
        try (var user = new DataDirectory(data.root())) {
            user.lock();
            assertThatThrownBy(data::delete).isInstanceOf(LocalStackException.class);
            assertThat(data.keys()).exists();
        }

        // When
        data.delete();

        // Then
        assertThat(data.root()).doesNotExist();
    }

    @Test
    void doesNotDeleteADirectoryWithOtherFiles() throws IOException {
        // Given
        var thesis = Files.writeString(directory.resolve("thesis.txt"), "years of work");

        // Then
        assertThatThrownBy(() -> new DataDirectory(directory).delete())
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("thesis.txt")
                .hasMessageContaining("Nothing was deleted");
        assertThat(thesis).exists();
    }

    @Test
    void keepsSecrets() {
        // Given
        var password = Secrets.loadOrCreate(directory).get("database.incident.app");

        // Then
        assertThat(Secrets.loadOrCreate(directory).get("database.incident.app")).isEqualTo(password);
        assertThat(Secrets.loadOrCreate(directory).get("database.incident.owner"))
                .isNotEqualTo(password);
    }
}
