package dev.debrief.documents.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style of the HTML page, and its hash for the Content-Security-Policy. */
final class StyleSheet {

    static final String TEXT = "\n" + TemplateFiles.read("style.css");
    static final String HASH = "sha256-" + hash(TEXT);

    private StyleSheet() {}

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
