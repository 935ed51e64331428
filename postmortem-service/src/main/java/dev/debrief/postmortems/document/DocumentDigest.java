package dev.debrief.postmortems.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.rendering.DocumentFormat;
import dev.debrief.postmortems.rendering.DocumentsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Digests of documents: whether a reader has the current one is known without rendering it. */
@ApplicationScoped
class DocumentDigest {

    private final ObjectMapper json;
    private final String renderer;

    DocumentDigest(
            ObjectMapper json,
            DocumentsConfig config,
            @ConfigProperty(name = "quarkus.application.version") String release) {
        this.json = json;
        this.renderer = release + "\n" + config.fontDirectory();
    }

    /** Of what a file shows, and of what renders it. */
    byte[] of(Document document, DocumentFormat format) {
        MessageDigest digest = sha256();
        digest.update((renderer + "\n" + format + "\n").getBytes(StandardCharsets.UTF_8));
        try (OutputStream stream = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            json.writeValue(stream, document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return digest.digest();
    }

    static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
