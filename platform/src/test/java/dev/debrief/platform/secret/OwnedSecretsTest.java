package dev.debrief.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnedSecretsTest {

    private static final String OLD_KEY = key('a');
    private static final String NEW_KEY = key('b');

    private final OwnedSecrets before = secrets(OLD_KEY);

    @Test
    void opensWhatItSeals() {
        String sealed = before.seal("row", "token");

        assertThat(before.open("github", "row", sealed)).contains("token");
        assertThat(before.reseal("github", "row", sealed)).isEmpty();
    }

    @Test
    void aLostKeyStopsNothing() {
        String sealed = before.seal("row", "token");
        OwnedSecrets after = secrets(NEW_KEY);

        assertThat(after.open("github", "row", sealed)).isEmpty();
        assertThat(after.reseal("github", "row", sealed)).isEmpty();
        assertThat(before.open("github", "another row", sealed)).isEmpty();
    }

    @Test
    void sealsAnewWithTheFirstKey() {
        String resealed = secrets(NEW_KEY, OLD_KEY)
                .reseal("github", "row", before.seal("row", "token"))
                .orElseThrow();

        assertThat(secrets(NEW_KEY).open("github", "row", resealed)).contains("token");
    }

    @Test
    void generatesSecretsForHeadersAndPaths() {
        assertThat(OwnedSecrets.generate()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(OwnedSecrets.generate());
    }

    private static OwnedSecrets secrets(String... keys) {
        return new OwnedSecrets(new SecretBox(List.of(keys)), "tracker");
    }

    private static String key(char filler) {
        byte[] bytes = String.valueOf(filler).repeat(32).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
