package dev.debrief.incidents.evidence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence of what happened: a link, or a file that is declared first and uploaded afterwards. */
@Entity
public class Evidence {

    @Id
    private UUID id;

    private UUID incidentId;
    private UUID shownIn;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String title;
    private @Nullable String description;
    private @Nullable String link;
    private @Nullable String fileName;
    private @Nullable String mediaType;
    private @Nullable String sha256;
    private @Nullable Long size;
    private @Nullable String storedAs;
    private @Nullable Instant takenAt;
    private Instant recordedAt;
    private String recordedBy;
    private Instant updatedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    @SuppressWarnings("NullAway.Init")
    Evidence(
            UUID id,
            UUID incidentId,
            EvidenceDescription description,
            @Nullable DeclaredFile file,
            String recordedBy,
            Instant now) {
        this.id = id;
        this.incidentId = incidentId;
        this.shownIn = incidentId;
        this.recordedAt = now;
        this.recordedBy = recordedBy;
        if (file != null) {
            this.fileName = file.name();
            this.mediaType = file.mediaType();
            this.sha256 = file.sha256();
        }
        applyDescription(description, now);
    }

    /** Corrects the description. Returns whether anything changed. */
    boolean edit(EvidenceDescription corrected, Instant now) {
        if (corrected.equals(description())) {
            return false;
        }
        if ((corrected.link() == null) != (link == null)) {
            throw EvidenceProblem.EVIDENCE_TYPE_IMMUTABLE.because(
                    "A link cannot become a file, nor a file a link. Attach another piece of evidence instead.");
        }
        applyDescription(corrected, now);
        return true;
    }

    private void applyDescription(EvidenceDescription corrected, Instant now) {
        kind = corrected.kind();
        title = corrected.title();
        description = corrected.description();
        link = corrected.link();
        takenAt = corrected.takenAt();
        markUpdated(now);
    }

    /** Sets the content of the declared file, once and for all. */
    void attachContent(StoredContent content, Instant now) {
        requireAwaitingContent();
        if (sha256 != null && !sha256.equals(content.sha256())) {
            throw EvidenceProblem.CHECKSUM_MISMATCH.because("The SHA-256 of the content is " + content.sha256()
                    + ", but " + sha256 + " was declared. Nothing was stored. Send the content again.");
        }
        storedAs = content.ref();
        size = content.size();
        sha256 = content.sha256();
        markUpdated(now);
    }

    void requireAwaitingContent() {
        if (fileName == null) {
            throw EvidenceProblem.EVIDENCE_TYPE_IMMUTABLE.because("This evidence is a link. Only files have content.");
        }
        if (storedAs != null) {
            throw EvidenceProblem.CONTENT_ALREADY_UPLOADED.because(
                    "The content was uploaded and cannot change. Attach another piece of evidence instead.");
        }
    }

    private void markUpdated(Instant now) {
        updatedAt = now;
        revision++;
    }

    /** True for a link, and for a file whose content is uploaded. */
    public boolean isComplete() {
        return link != null || storedAs != null;
    }

    public EvidenceDescription description() {
        return new EvidenceDescription(kind, title, description, link, takenAt);
    }

    public UUID id() {
        return id;
    }

    /** The incident it was attached to. */
    public UUID incidentId() {
        return incidentId;
    }

    /** The incident that shows it: the target if its own incident was merged. */
    public UUID shownIn() {
        return shownIn;
    }

    public @Nullable DeclaredFile file() {
        return fileName == null || mediaType == null ? null : new DeclaredFile(fileName, mediaType, sha256);
    }

    public @Nullable StoredContent content() {
        return storedAs == null || size == null || sha256 == null ? null : new StoredContent(storedAs, size, sha256);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public long revision() {
        return revision;
    }
}
