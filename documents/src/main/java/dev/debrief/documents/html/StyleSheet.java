package dev.debrief.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style of the HTML page, and its hash for the Content-Security-Policy. */
final class StyleSheet {

    static final String TEXT = "\n" + read();
    static final String HASH = "sha256-" + hash(TEXT);

    private StyleSheet() {}

    private static String read() {
        try (InputStream file =
                Objects.requireNonNull(StyleSheet.class.getResourceAsStream("/document.css"), "document.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
