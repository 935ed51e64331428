package dev.debrief.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Files of this repository. */
final class Repository {

    private static final Path ROOT = root();

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> lines(String path) {
        return read(path).lines().toList();
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docker-compose.yml"))) {
            directory = Objects.requireNonNull(directory.getParent(), "not in the repository");
        }
        return directory;
    }
}
