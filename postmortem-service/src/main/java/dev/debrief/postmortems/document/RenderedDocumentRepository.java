package dev.debrief.postmortems.document;

import dev.debrief.postmortems.rendering.DocumentFormat;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RenderedDocumentRepository implements PanacheRepositoryBase<RenderedDocument, RenderedDocument.Key> {

    Optional<byte[]> digest(UUID versionId, DocumentFormat format) {
        return find("select digest from RenderedDocument where versionId = ?1 and format = ?2", versionId, format)
                .project(byte[].class)
                .firstResultOptional();
    }

    Optional<RenderedDocument> find(UUID versionId, DocumentFormat format) {
        return find("versionId = ?1 and format = ?2", versionId, format).firstResultOptional();
    }

    /** Stores a file unless another replica was faster. */
    void storeIfAbsent(UUID versionId, DocumentFormat format, byte[] digest, byte[] content) {
        getEntityManager()
                .createNativeQuery("INSERT INTO rendered_document"
                        + " (version_id, format, digest, content, rendered_at)"
                        + " VALUES (:version, :format, :digest, :content, clock_timestamp())"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("version", versionId)
                .setParameter("format", format.name())
                .setParameter("digest", digest)
                .setParameter("content", content)
                .executeUpdate();
    }
}
