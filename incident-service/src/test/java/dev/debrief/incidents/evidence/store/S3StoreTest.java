package dev.debrief.incidents.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.evidence.EvidenceConfig;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class S3StoreTest {

    private FakeS3Server server;
    private S3Store store;

    @BeforeEach
    void startServer() throws IOException {
        server = new FakeS3Server();
        store = store(FakeS3Server.ACCESS_KEY, FakeS3Server.SECRET_KEY);
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
        S3Store stranger = store(FakeS3Server.ACCESS_KEY, "another");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> stranger.write("one"))
                .withMessageContaining("403");
    }

    @Test
    void reportsAStoreThatCannotBeReached() {
        server.close();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.write("one"))
                .withMessageContaining("cannot be reached");
    }

    @Test
    void takesTemporaryCredentialsFromTheDefaultChain() throws IOException {
        server.requireSessionToken();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.write("one"));
        System.setProperty("aws.accessKeyId", FakeS3Server.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", FakeS3Server.SECRET_KEY);
        System.setProperty("aws.sessionToken", FakeS3Server.SESSION_TOKEN);
        try {
            store = store(null, null);

            write("one", new byte[10], true);

            assertThat(server.objects).containsOnlyKeys("/evidence/one");
        } finally {
            List.of("aws.accessKeyId", "aws.secretAccessKey", "aws.sessionToken")
                    .forEach(System::clearProperty);
        }
    }

    @Test
    void rejectsHalfOfTheKeys() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store(FakeS3Server.ACCESS_KEY, null))
                .withMessageContaining("debrief.evidence.s3.secret-key");
    }

    private S3Store store(@Nullable String accessKey, @Nullable String secretKey) {
        var config = new EvidenceConfig.S3() {
            @Override
            public Optional<String> endpoint() {
                return Optional.of(server.endpoint().toString());
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of("evidence");
            }

            @Override
            public String region() {
                return "eu-test-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.ofNullable(accessKey);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.ofNullable(secretKey);
            }
        };
        return new S3Store(S3ClientFactory.create(config, null), "evidence");
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
