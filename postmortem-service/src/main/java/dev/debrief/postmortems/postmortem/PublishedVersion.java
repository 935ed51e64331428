package dev.debrief.postmortems.postmortem;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.json.StoredJson;
import dev.debrief.postmortems.document.Document;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** The document as it was published, word for word. */
@Entity
@Immutable
class PublishedVersion {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int number;
    private Instant publishedAt;

    @Convert(converter = StoredDocument.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private Document document;

    @SuppressWarnings("NullAway.Init")
    protected PublishedVersion() {}

    PublishedVersion(UUID postmortemId, int number, Instant publishedAt, Document document) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.number = number;
        this.publishedAt = publishedAt;
        this.document = document;
    }

    UUID postmortemId() {
        return postmortemId;
    }

    int number() {
        return number;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Document document() {
        return document;
    }

    @Converter
    static class StoredDocument extends StoredJson<Document> {
        StoredDocument() {
            super(new TypeReference<>() {});
        }
    }
}
