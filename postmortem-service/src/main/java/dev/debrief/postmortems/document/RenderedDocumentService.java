package dev.debrief.postmortems.document;

import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.rendering.DocumentFormat;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Stores the files of published versions. Rendering takes time and is done outside of its transactions. */
@ApplicationScoped
@Transactional
class RenderedDocumentService {

    private final RenderedDocumentRepository files;
    private final VersionService versions;

    RenderedDocumentService(RenderedDocumentRepository files, VersionService versions) {
        this.files = files;
        this.versions = versions;
    }

    /** The digest of a file; empty if it was not rendered yet. */
    Optional<byte[]> digest(UUID versionId, DocumentFormat format) {
        return files.digest(versionId, format);
    }

    /** @throws java.util.NoSuchElementException if it was not rendered yet */
    byte[] content(UUID versionId, DocumentFormat format) {
        return files.find(versionId, format).orElseThrow().content();
    }

    /** What a version says. */
    Optional<Document> document(UUID versionId) {
        return versions.publishedDocument(versionId);
    }

    /** Stores a file unless it is stored. @return the digest of the stored one */
    byte[] store(UUID versionId, DocumentFormat format, byte[] content) {
        byte[] digest = DocumentDigest.of(content);
        files.storeIfAbsent(versionId, format, digest, content);
        return files.digest(versionId, format).orElse(digest);
    }
}
