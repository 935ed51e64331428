package dev.debrief.postmortems.document;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.audience.AudienceView;
import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.rendering.DocumentFormat;
import dev.debrief.postmortems.rendering.DocumentRenderers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Files of published versions: rendered once and stored, then always the same bytes. */
@ApplicationScoped
public class VersionFiles {

    private final RenderedDocumentService files;
    private final DocumentRenderers renderers;

    VersionFiles(RenderedDocumentService files, DocumentRenderers renderers) {
        this.files = files;
        this.renderers = renderers;
    }

    /**
     * A file of a published version.
     *
     * @param key of the postmortem, for the name of the file
     */
    public DocumentFile file(UUID versionId, String key, DocumentFormat format) {
        byte[] digest = files.digest(versionId, format).orElseGet(() -> render(versionId, document(versionId), format));
        return new DocumentFile(format, key, digest, stream -> stream.write(files.content(versionId, format)));
    }

    /** Renders the files that are not stored yet. */
    void renderAll(UUID versionId) {
        Document document = document(versionId);
        for (DocumentFormat format : DocumentFormat.values()) {
            if (files.digest(versionId, format).isEmpty()) {
                render(versionId, document, format);
            }
        }
    }

    private Document document(UUID versionId) {
        return files.document(versionId)
                .map(document -> AudienceView.of(document, Audience.INTERNAL))
                .orElseThrow(() -> new NoSuchElementException("There is no version " + versionId));
    }

    /** Renders a file and stores it. @return its digest */
    private byte[] render(UUID versionId, Document document, DocumentFormat format) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            renderers.render(document, format, content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return files.store(versionId, format, content.toByteArray());
    }
}
