package dev.debrief.postmortems.section;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.search.SearchListener;
import dev.debrief.platform.search.Searchable;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.location.ResourceLocation;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import dev.debrief.postmortems.template.DraftedFrom;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.template.SectionTemplate;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section of a postmortem. It copies its part of the template, so that later templates do not change drafts. */
@Entity
@EntityListeners(SearchListener.class)
public class Section implements Searchable {

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

    /** Whether a migration removed it from the document. */
    private boolean archived;

    @Enumerated(EnumType.STRING)
    private @Nullable DraftedFrom draftedFrom;

    /** The text generated from the incidents. */
    private @Nullable String generatedText;

    /** The generated text when somebody last wrote. */
    private @Nullable String acknowledgedText;

    private String text;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    /** @param generated the text generated from the incidents; may be empty */
    Section(UUID postmortemId, int position, SectionTemplate template, String generated) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.key = template.key();
        this.position = position;
        this.title = template.title();
        this.guidance = template.guidance();
        this.kind = template.kind();
        this.requiredFrom = template.requiredFrom();
        this.draftedFrom = template.draftedFrom();
        this.text = generated;
        this.generatedText = generated.isEmpty() ? null : generated;
        this.acknowledgedText = generatedText;
        this.revision = 1;
    }

    /** Writing acknowledges the generated text. False when nothing changed. */
    boolean write(String markdown, String by, Instant now) {
        if (kind != SectionKind.PROSE && text.isBlank()) {
            throw PostmortemProblem.SECTION_NOT_WRITTEN_BY_HAND
                    .because("The section " + key + " shows data from elsewhere and has no text of its own.")
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

    /** Replaces the text as long as nobody has written here; afterwards the generated text is only offered. */
    void updateGenerated(String generated) {
        if (generated.equals(generatedText)) {
            return;
        }
        generatedText = generated;
        if (editedBy == null) {
            text = generated;
            acknowledgedText = generated;
        }
        revision++;
    }

    /** Restores the text of a version, or the generated text where nobody had written. */
    void restore(SectionContent content) {
        boolean written = content.editedBy() != null;
        String restored = written ? content.text() : Objects.requireNonNullElse(generatedText, "");
        if (restored.equals(text) && Objects.equals(editedBy, content.editedBy())) {
            return;
        }
        text = restored;
        editedBy = content.editedBy();
        editedAt = content.editedAt();
        acknowledgedText = written ? null : generatedText;
        revision++;
    }

    /** The resource that fills this section. */
    public ResourceLocation location(String postmortemKey) {
        ResourceLocation postmortem = ResourceLocation.postmortem(postmortemKey);
        return switch (kind) {
            case PROSE, DETAILS, TIMELINE, IMPACT, ACTION_ITEMS, EVIDENCE -> postmortem.at("sections", key);
            case FIVE_WHYS -> postmortem.at("five-whys");
            case FISHBONE -> postmortem.at("fishbone");
            case FACTORS -> postmortem.at("contributing-factors");
            case LESSONS -> postmortem.at("lessons");
            case OPEN_QUESTIONS -> postmortem.at("open-questions");
            case ACCEPTED_RISKS -> postmortem.at("accepted-risks");
            case MEETING -> postmortem.at("meeting");
            case FOLLOW_UP -> postmortem.at("follow-up-review");
        };
    }

    public SectionContent content() {
        return new SectionContent(toTemplate(), text, editedBy, editedAt);
    }

    /** Takes over position and heading from a template; the text stays. */
    void applyTemplate(int newPosition, SectionTemplate template) {
        if (archived || position != newPosition || !template.equals(toTemplate())) {
            archived = false;
            position = newPosition;
            title = template.title();
            guidance = template.guidance();
            kind = template.kind();
            requiredFrom = template.requiredFrom();
            draftedFrom = template.draftedFrom();
            revision++;
        }
    }

    /** Removes it from the document but keeps its text. */
    void archive() {
        if (!archived) {
            archived = true;
            revision++;
        }
    }

    SectionTemplate toTemplate() {
        return new SectionTemplate(key, title, guidance, kind, requiredFrom, draftedFrom);
    }

    /** Whether somebody wrote or confirmed its text. */
    public boolean isWritten() {
        return !text.isBlank() && editedBy != null;
    }

    /** The newer generated text, when somebody wrote before it changed; null otherwise. */
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

    UUID postmortemId() {
        return postmortemId;
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

    @Override
    public UUID searchId() {
        return postmortemId;
    }

    @Override
    public boolean isPart() {
        return true;
    }
}
