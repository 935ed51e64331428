package dev.debrief.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpooledContentTest {

    private static final int LIMIT = SpooledContent.IN_MEMORY;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, LIMIT - 1, LIMIT, LIMIT + 1, 3 * LIMIT + 7})
    void returnsWhatWasWritten(int length) throws IOException {
        byte[] bytes = bytes(length);
        SpooledContent content = new SpooledContent();
        for (int written = 0; written < length; written += 10_000) {
            content.write(bytes, written, Math.min(10_000, length - written));
        }

        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        content.sendTo(copy);

        assertThat(copy.toByteArray()).isEqualTo(bytes);
        assertThat(content.tag()).isEqualTo(EntityTags.ofContent(bytes));
        assertThat(content.bytes() == null).as("in a file").isEqualTo(length > LIMIT);
        if (length > LIMIT) {
            assertThatExceptionOfType(ClosedChannelException.class)
                    .as("the file is closed")
                    .isThrownBy(() -> content.sendTo(new ByteArrayOutputStream()));
        }
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        SpooledContent content = new SpooledContent();
        content.write(bytes(2 * LIMIT));

        assertThat(temporaryFiles()).isZero();
        content.discard();
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("debrief-response-"))
                    .count();
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(20260103).nextBytes(bytes);
        return bytes;
    }
}
