package dev.debrief.localstack.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys, generated on first use and stored with the data. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets loadOrCreate(Path directory) {
        var secrets = new Secrets(directory.resolve("secrets.properties"));
        try {
            if (Files.exists(secrets.file)) {
                try (var reader = Files.newBufferedReader(secrets.file)) {
                    secrets.values.load(reader);
                }
            } else {
                Files.createDirectories(directory);
                Files.createFile(
                        secrets.file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + secrets.file, e);
        }
    }

    /** 32 random bytes in base64. */
    public static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 32 random bytes in base64, always the same for a name. */
    public synchronized String get(String name) {
        var existing = values.getProperty(name);
        if (existing != null) {
            return existing;
        }
        var generated = random();
        values.setProperty(name, generated);
        try (var writer = Files.newBufferedWriter(file)) {
            values.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + file, e);
        }
        return generated;
    }
}
