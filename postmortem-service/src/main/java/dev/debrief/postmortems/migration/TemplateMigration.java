package dev.debrief.postmortems.migration;

import dev.debrief.platform.identity.Ids;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.section.SectionLayout;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A move of a postmortem to another template, with the data to undo it. */
@Entity
class TemplateMigration {

    @Id
    private UUID id;

    private UUID postmortemId;
    private String fromTemplate;
    private int fromVersion;
    private String toTemplate;
    private int toVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private SectionLayout layoutBefore;

    private String byHandle;
    private Instant at;
    private @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    protected TemplateMigration() {}

    TemplateMigration(
            Postmortem before,
            String toTemplate,
            int toVersion,
            SectionLayout layoutBefore,
            String byHandle,
            Instant at) {
        this.id = Ids.next();
        this.postmortemId = before.id();
        this.fromTemplate = before.template();
        this.fromVersion = before.templateVersion();
        this.toTemplate = toTemplate;
        this.toVersion = toVersion;
        this.layoutBefore = layoutBefore;
        this.byHandle = byHandle;
        this.at = at;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    UUID postmortemId() {
        return postmortemId;
    }

    String fromTemplate() {
        return fromTemplate;
    }

    int fromVersion() {
        return fromVersion;
    }

    SectionLayout layoutBefore() {
        return layoutBefore;
    }
}
