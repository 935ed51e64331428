package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.Ids;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.template.DraftedFrom;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.version.ContentSnapshot.Passage;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One section of a postmortem. What the template said is kept with it, so that a later template changes no draft. */
@Entity
public class Section {

    @Id
    private UUID id;

    private UUID postmortemId;
    private String key;
    private int position;
    private String title;
    private String guidance;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Severity requiredFrom;

    /** Whether a migration took it out of the document. */
    private boolean archived;

    @Enumerated(EnumType.STRING)
    private @Nullable DraftedFrom draftedFrom;

    /** What the events say now. */
    private @Nullable String generatedText;

    /** What they said when somebody wrote last. */
    private @Nullable String acknowledgedText;

    private String text;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    /** @param said what the events say; empty where they say nothing */
    Section(UUID postmortemId, int position, SectionTemplate template, String said) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.key = template.key();
        this.position = position;
        this.title = template.title();
        this.guidance = template.guidance();
        this.kind = template.kind();
        this.requiredFrom = template.requiredFrom();
        this.draftedFrom = template.draftedFrom();
        this.text = said;
        this.generatedText = said.isEmpty() ? null : said;
        this.acknowledgedText = generatedText;
        this.revision = 1;
    }

    /** False when nothing changed. Whoever writes has seen what the events say. */
    boolean write(String markdown, String by, Instant now) {
        if (kind != SectionKind.PROSE && text.isBlank()) {
            throw PostmortemProblem.SECTION_NOT_WRITTEN_BY_HAND
                    .because("The section " + key + " shows what is kept elsewhere; it has no text of its own.")
                    .with("kind", kind);
        }
        if (markdown.equals(text) && editedBy != null && offeredText() == null) {
            return false;
        }
        text = markdown;
        acknowledgedText = generatedText;
        editedBy = by;
        editedAt = now;
        revision++;
        return true;
    }

    /** Takes over what the events say as long as nobody wrote here; from then on it is offered. */
    void draft(String said) {
        if (said.equals(generatedText)) {
            return;
        }
        generatedText = said;
        if (editedBy == null) {
            text = said;
            acknowledgedText = said;
        }
        revision++;
    }

    /** Goes back to what a version has. Where nobody had written, the events speak again; else they are offered. */
    void restore(Passage passage) {
        boolean written = passage.editedBy() != null;
        String restored = written ? passage.text() : Objects.requireNonNullElse(generatedText, "");
        if (restored.equals(text) && Objects.equals(editedBy, passage.editedBy())) {
            return;
        }
        text = restored;
        editedBy = passage.editedBy();
        editedAt = passage.editedAt();
        acknowledgedText = written ? null : generatedText;
        revision++;
    }

    /** Where to write what belongs here, below the path of the postmortem. */
    String editPath() {
        return switch (kind) {
            case PROSE, DETAILS, TIMELINE, IMPACT, ACTION_ITEMS -> "/sections/" + key;
            case FIVE_WHYS -> "/five-whys";
            case FISHBONE -> "/fishbone";
            case FACTORS -> "/contributing-factors";
            case LESSONS -> "/lessons";
            case OPEN_QUESTIONS -> "/open-questions";
            case ACCEPTED_RISKS -> "/accepted-risks";
            case MEETING -> "/meeting";
            case FOLLOW_UP -> "/follow-up-review";
        };
    }

    Passage passage() {
        return new Passage(shape(), text, editedBy, editedAt);
    }

    /** Gives it the place and the heading that a template has for it; its text stays. */
    void applyTemplate(int place, SectionTemplate shape) {
        if (archived || position != place || !shape.equals(shape())) {
            archived = false;
            position = place;
            title = shape.title();
            guidance = shape.guidance();
            kind = shape.kind();
            requiredFrom = shape.requiredFrom();
            draftedFrom = shape.draftedFrom();
            revision++;
        }
    }

    /** Takes it out of the document, with its text. */
    void setAside() {
        if (!archived) {
            archived = true;
            revision++;
        }
    }

    SectionTemplate shape() {
        return new SectionTemplate(key, title, guidance, kind, requiredFrom, draftedFrom);
    }

    /** Whether somebody stands behind what is written. */
    boolean isWritten() {
        return !text.isBlank() && editedBy != null;
    }

    /** What the events say by now, where somebody wrote before they said so. */
    public @Nullable String offeredText() {
        return editedBy == null
                        || generatedText == null
                        || generatedText.isBlank()
                        || generatedText.equals(acknowledgedText)
                        || generatedText.equals(text)
                ? null
                : generatedText;
    }

    public boolean archived() {
        return archived;
    }

    @Nullable DraftedFrom draftedFrom() {
        return draftedFrom;
    }

    public boolean isRequiredAt(Severity severity) {
        return requiredFrom != null && severity.isAtLeast(requiredFrom);
    }

    public @Nullable Severity requiredFrom() {
        return requiredFrom;
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String guidance() {
        return guidance;
    }

    public SectionKind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public @Nullable String editedBy() {
        return editedBy;
    }

    public @Nullable Instant editedAt() {
        return editedAt;
    }

    public long revision() {
        return revision;
    }
}
