package dev.debrief.postmortems.audience;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.postmortems.incident.Person;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The external summary of a postmortem. */
@Entity
@Table(name = "external_summary")
class ExternalSummaryEntity {

    @Id
    private UUID postmortemId;

    private String title;
    private String whatHappened;
    private String whatWeDo;

    @Embedded
    private SourceDigests sources;

    private String writtenBy;
    private String writerName;
    private Instant writtenAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected ExternalSummaryEntity() {}

    ExternalSummaryEntity(UUID postmortemId, ExternalSummary text, SourceDigests sources, Person by, Instant now) {
        this.postmortemId = postmortemId;
        this.title = text.title();
        this.whatHappened = text.whatHappened();
        this.whatWeDo = text.whatWeDo();
        this.sources = sources;
        this.writtenBy = by.handle();
        this.writerName = by.displayName();
        this.writtenAt = now;
        this.revision = 1;
    }

    /** Writing the same text again confirms it for the sources as they are now. */
    void write(ExternalSummary text, SourceDigests now, Person by, Instant at) {
        title = text.title();
        whatHappened = text.whatHappened();
        whatWeDo = text.whatWeDo();
        sources = now;
        writtenBy = by.handle();
        writerName = by.displayName();
        writtenAt = at;
        revision++;
    }

    ExternalSummary text() {
        return new ExternalSummary(title, whatHappened, whatWeDo);
    }

    SourceDigests sources() {
        return sources;
    }

    String writtenBy() {
        return writtenBy;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    long revision() {
        return revision;
    }
}
