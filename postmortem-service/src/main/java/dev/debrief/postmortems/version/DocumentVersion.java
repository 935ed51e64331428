package dev.debrief.postmortems.version;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.language.LanguageCheckReport;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of a document: its rendered content and the texts people had written. */
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

    @JdbcTypeCode(SqlTypes.JSON)
    private Document document;

    @JdbcTypeCode(SqlTypes.JSON)
    private ContentSnapshot content;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LanguageCheckReport language;

    @SuppressWarnings("NullAway.Init")
    protected DocumentVersion() {}

    DocumentVersion(
            VersionSnapshot snapshot,
            int draft,
            Milestone milestone,
            @Nullable String note,
            LanguageCheckReport language,
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
        this.content = snapshot.content();
        this.language = language;
    }

    UUID id() {
        return id;
    }

    VersionEntry entry() {
        return new VersionEntry(edition, draft, milestone, note, byHandle, byName, at);
    }

    Document document() {
        return document;
    }

    ContentSnapshot content() {
        return content;
    }

    @Nullable LanguageCheckReport language() {
        return language;
    }
}
