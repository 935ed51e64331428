package dev.debrief.postmortems.document;

import dev.debrief.postmortems.rendering.DocumentFormat;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A file of a published version. It is rendered once and never changes. */
@Entity
@Immutable
@IdClass(RenderedDocument.Key.class)
class RenderedDocument {

    record Key(UUID versionId, DocumentFormat format) implements Serializable {}

    @Id
    private UUID versionId;

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentFormat format;

    private byte[] digest;
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected RenderedDocument() {}

    byte[] content() {
        return content;
    }

    byte[] digest() {
        return digest;
    }
}
