package dev.debrief.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests generate: compared with what is committed, or written with {@code -Ddebrief.accept=true}. */
final class Generated {

    private Generated() {}

    static boolean isAccepted() {
        return Boolean.getBoolean("debrief.accept");
    }

    static void assertCurrent(Path file, String content) {
        try {
            if (isAccepted()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file)).as("%s", file.getFileName()).isEqualTo(content);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
