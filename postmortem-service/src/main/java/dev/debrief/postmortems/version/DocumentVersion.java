package dev.debrief.postmortems.version;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.json.StoredJson;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.language.LanguageReading;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The document word for word, and what people had written of it. */
@Entity
@Immutable
class DocumentVersion {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int edition;
    private int draft;

    @Enumerated(EnumType.STRING)
    private Milestone milestone;

    private @Nullable String note;
    private String byHandle;
    private String byName;
    private Instant at;

    @Convert(converter = StoredDocument.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private Document document;

    @Convert(converter = Manuscript.Stored.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private Manuscript manuscript;

    @Convert(converter = LanguageReading.Stored.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private @Nullable LanguageReading language;

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    DocumentVersion(
            Snapshot snapshot,
            int draft,
            Milestone milestone,
            @Nullable String note,
            LanguageReading language,
            Actor actor,
            Instant at) {
        this.id = Ids.next();
        this.postmortemId = snapshot.postmortemId();
        this.edition = snapshot.edition();
        this.draft = draft;
        this.milestone = milestone;
        this.note = note;
        this.byHandle = actor.handle();
        this.byName = actor.displayName();
        this.at = at;
        this.document = snapshot.document();
        this.manuscript = snapshot.manuscript();
        this.language = language;
    }

    VersionEntry entry() {
        return new VersionEntry(edition, draft, milestone, note, byHandle, byName, at);
    }

    Document document() {
        return document;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    @Nullable LanguageReading language() {
        return language;
    }

    @Converter
    static class StoredDocument extends StoredJson<Document> {
        StoredDocument() {
            super(new TypeReference<>() {});
        }
    }
}
