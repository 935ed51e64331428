package dev.debrief.postmortems.document;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.details.DocumentService;
import dev.debrief.postmortems.rendering.DocumentFormat;
import dev.debrief.postmortems.rendering.DocumentRenderers;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Provides documents as files. Not in a transaction: a file is rendered while it is sent. */
@ApplicationScoped
public class DocumentFiles {

    private final DocumentService documents;
    private final VersionService versions;
    private final VersionFiles published;
    private final DocumentRenderers renderers;
    private final DocumentDigest digests;

    DocumentFiles(
            DocumentService documents,
            VersionService versions,
            VersionFiles published,
            DocumentRenderers renderers,
            DocumentDigest digests) {
        this.documents = documents;
        this.versions = versions;
        this.published = published;
        this.renderers = renderers;
        this.digests = digests;
    }

    /** The document as last published, or the current draft before the first publication, with current action items. */
    public DocumentFile live(EntityRef ref, DocumentFormat format, Audience audience, Actor actor) {
        return rendered(documents.document(ref, audience, actor), format);
    }

    /** A version exactly as it was, or {@link VersionService#CURRENT_DRAFT}. */
    public DocumentFile version(EntityRef ref, String label, DocumentFormat format, Audience audience, Actor actor) {
        return rendered(documents.version(ref, label, audience, actor), format).named(label);
    }

    /**
     * A version exactly as it was. The file of a published one is stored. What wider audiences may read can change, so
     * their files are not.
     */
    public DocumentFile keptVersion(
            EntityRef ref, String label, DocumentFormat format, Audience audience, Actor actor) {
        Optional<UUID> stored = versions.publishedId(ref, label, actor);
        return audience == Audience.INTERNAL && stored.isPresent()
                ? published
                        .file(stored.get(), documents.keyOf(ref, actor), format)
                        .named(label)
                : version(ref, label, format, audience, actor);
    }

    private DocumentFile rendered(Document document, DocumentFormat format) {
        String audience = document.audience();
        return new DocumentFile(
                format,
                document.key() + (audience == null || audience.equals("INTERNAL") ? "" : "-" + audience),
                digests.of(document, format),
                stream -> renderers.render(document, format, stream));
    }
}
