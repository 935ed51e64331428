package dev.debrief.incidents.evidence;

import dev.debrief.incidents.evidence.store.EvidenceStorage;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uploads and downloads the content of evidence in chunks. No transaction is open meanwhile, because callers may be
 * slow. A failed upload leaves nothing behind.
 */
@ApplicationScoped
public class EvidenceContentService {

    private static final int CHUNK_SIZE = 256 * 1024;

    private final EvidenceService evidence;
    private final EvidenceStorage objects;
    private final EvidenceConfig config;

    EvidenceContentService(EvidenceService evidence, EvidenceStorage objects, EvidenceConfig config) {
        this.evidence = evidence;
        this.objects = objects;
        this.config = config;
    }

    /**
     * Uploads the content of a declared file.
     *
     * @param digest expected SHA-256 in hexadecimal; null if the caller gave none
     * @throws IOException if the store is not available
     */
    public Evidence upload(
            EntityRef ref,
            EntityRef evidenceId,
            Precondition precondition,
            @Nullable String digest,
            InputStream body,
            Actor actor)
            throws IOException {
        Evidence piece = evidence.getAwaitingContent(ref, evidenceId, precondition, actor);
        String mediaType = Objects.requireNonNull(piece.file()).mediaType();
        String object = objects.register();
        boolean kept = false;
        try {
            StoredContent content = store(object, body, mediaType);
            if (digest != null && !digest.equals(content.sha256())) {
                throw EvidenceProblem.CHECKSUM_MISMATCH.because("The SHA-256 of the content is " + content.sha256()
                        + ", but Content-Digest is " + digest + ". Nothing was stored. Send the content again.");
            }
            Evidence filled = evidence.attachContent(ref, evidenceId, precondition, content, actor);
            kept = true;
            return filled;
        } finally {
            if (!kept) {
                objects.deleteNow(object);
            }
        }
    }

    private StoredContent store(String object, InputStream body, String mediaType) throws IOException {
        MessageDigest digest = sha256();
        long limit = config.maxSize().asLongValue();
        long size = 0;
        byte[] buffer = new byte[CHUNK_SIZE];
        try (EvidenceStorage.Writer writer = objects.write(object)) {
            int read;
            while ((read = read(body, buffer)) > 0) {
                if (size == 0) {
                    requireMatchingMediaType(
                            mediaType, Arrays.copyOf(buffer, Math.min(read, MagicBytes.PREFIX_LENGTH)));
                }
                size += read;
                if (size > limit) {
                    throw StandardProblem.PAYLOAD_TOO_LARGE.because(
                            "The content exceeds " + limit + " bytes. Nothing was stored. Attach a link instead.");
                }
                digest.update(buffer, 0, read);
                writer.write(buffer, read);
            }
            if (size == 0) {
                throw StandardProblem.MALFORMED_REQUEST.because("The body is empty. Send the bytes of the file.");
            }
            writer.finish();
        }
        return new StoredContent(object, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static void requireMatchingMediaType(String mediaType, byte[] beginning) {
        if (!MagicBytes.matches(mediaType, beginning)) {
            throw EvidenceProblem.CONTENT_TYPE_MISMATCH.because(
                    "The content does not look like " + mediaType + ", the declared media type. Nothing was stored.");
        }
    }

    /** Opens a range of the content. The caller closes the stream. */
    public InputStream open(StoredContent content, long from, long length) throws IOException {
        return objects.open(content.ref(), from, length);
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.readNBytes(buffer, 0, buffer.length);
        } catch (IOException cutOff) {
            throw StandardProblem.MALFORMED_REQUEST.because(
                    "The body ended early. Nothing was stored. Send the content again.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
