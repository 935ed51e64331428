package dev.debrief.localstack.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void acceptsItsOwnData() throws IOException {
        // Given
        var data = new DataDirectory(directory);
        data.requireUsable();
        Files.createDirectory(directory.resolve("postgres"));

        // Then
        assertThatCode(data::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void acceptsKeysFromBeforeTheFirstStart() throws IOException {
        // Given
        Files.createDirectory(directory.resolve("keys"));

        // Then
        assertThatCode(new DataDirectory(directory)::requireUsable).doesNotThrowAnyException();
        assertThat(directory.resolve("format")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "kafka"})
    void refusesDataFromBeforeFormatsWereRecorded(String data) throws IOException {
        // Given
        Files.createDirectory(directory.resolve(data));

        // Then
        assertThatThrownBy(new DataDirectory(directory)::requireUsable)
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("./debrief reset --data-dir " + directory);
        assertThat(directory.resolve("format")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "4", ""})
    void refusesDataOfAnotherFormat(String format) throws IOException {
        // Given
        Files.createDirectory(directory.resolve("postgres"));
        Files.writeString(directory.resolve("format"), format);

        // Then
        assertThatThrownBy(new DataDirectory(directory)::requireUsable)
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("./debrief reset");
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
