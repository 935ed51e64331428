package dev.debrief.incidents.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-15T10:25:00Z"), ZoneOffset.UTC);

    private FakeS3Server server;
    private S3Store store;

    @BeforeEach
    void startServer() throws IOException {
        server = new FakeS3Server();
        store = new S3Store(
                server.bucket(), new S3Signature("eu-test-1", FakeS3Server.ACCESS_KEY, FakeS3Server.SECRET_KEY), CLOCK);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void uploadsInPartsAndReadsAnyRange() throws IOException {
        byte[] bytes = new byte[17 * 1024 * 1024 + 3];
        new Random(1).nextBytes(bytes);

        write("one", bytes, true);

        assertThat(server.objects.get("/evidence/one")).isEqualTo(bytes);
        assertThat(server.uploads).isEmpty();
        try (InputStream part = store.open("one", 8_388_600, 20)) {
            assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 8_388_600, 8_388_620));
        }
    }

    @Test
    void anAbandonedUploadLeavesNothing() throws IOException {
        write("cut", new byte[9 * 1024 * 1024], false);

        assertThat(server.objects).isEmpty();
        assertThat(server.uploads).isEmpty();
    }

    @Test
    void deletingAMissingObjectSucceeds() throws IOException {
        write("gone", new byte[10], true);

        store.delete("gone");
        store.delete("gone");

        assertThat(server.objects).isEmpty();
    }

    @Test
    void reportsAnErrorOfTheStore() {
        S3Store stranger =
                new S3Store(server.bucket(), new S3Signature("eu-test-1", FakeS3Server.ACCESS_KEY, "another"), CLOCK);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> stranger.write("one"))
                .withMessageContaining("403");
    }

    /** The example "GET Object" of the AWS documentation of header-based authentication. */
    @Test
    void signsAsTheDocumentationShows() {
        S3Signature signature =
                new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

        Map<String, String> headers = signature.headers(
                "GET",
                URI.create("https://examplebucket.s3.amazonaws.com/test.txt"),
                S3Signature.sha256(new byte[0]),
                Map.of("range", "bytes=0-9"),
                Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers.get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    private void write(String ref, byte[] bytes, boolean finish) throws IOException {
        try (EvidenceStorage.Writer writer = store.write(ref)) {
            int piece = 256 * 1024;
            for (int from = 0; from < bytes.length; from += piece) {
                byte[] some = Arrays.copyOfRange(bytes, from, Math.min(from + piece, bytes.length));
                writer.write(some, some.length);
            }
            if (finish) {
                writer.finish();
            }
        }
    }
}
