package dev.debrief.localstack.launcher;

import dev.debrief.localstack.host.LocalStackException;
import dev.debrief.localstack.host.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * The file {@code .env} from which Docker Compose takes the secrets of docker-compose.yml. Only its owner can read it.
 */
final class ComposeEnvironment {

    /** The secrets that docker-compose.yml requires: 32 random bytes in base64 each. */
    static final List<String> SECRETS = List.of(
            "POSTGRES_PASSWORD",
            "DEBRIEF_OWNER_PASSWORD",
            "DEBRIEF_APP_PASSWORD",
            "DEBRIEF_CURSOR_SECRET",
            "DEBRIEF_SECRETS_KEY");

    private static final String PUBLIC_KEY = "DEBRIEF_OIDC_PUBLIC_KEY";

    private final Path file;

    ComposeEnvironment(Path file) {
        this.file = file;
    }

    /**
     * Generates the secrets that are missing and keeps all others, also empty ones.
     *
     * @param publicKey verifies tokens; replaces an older key, but not an empty value, which an identity provider needs
     * @return the names of the variables that were written
     */
    List<String> complete(String publicKey) {
        try {
            var lines = new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.<String>of());
            var written = new ArrayList<String>();
            for (var secret : SECRETS) {
                if (indexOf(lines, secret) < 0) {
                    lines.add(secret + "=" + Secrets.random());
                    written.add(secret);
                }
            }
            var index = indexOf(lines, PUBLIC_KEY);
            var key = PUBLIC_KEY + "=" + publicKey;
            if (index < 0) {
                lines.add(key);
                written.add(PUBLIC_KEY);
            } else if (!lines.get(index).equals(key) && !lines.get(index).equals(PUBLIC_KEY + "=")) {
                lines.set(index, key);
                written.add(PUBLIC_KEY);
            }
            if (!written.isEmpty()) {
                write(lines);
            }
            return written;
        } catch (IOException e) {
            throw new LocalStackException("Cannot write " + file + ": " + e + ".", e);
        }
    }

    private static int indexOf(List<String> lines, String variable) {
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(variable + "=")) {
                return i;
            }
        }
        return -1;
    }

    private void write(List<String> lines) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, ownerOnly);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        Files.write(file, lines, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
