package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.Ids;
import dev.debrief.postmortems.template.SectionKind;
import dev.debrief.postmortems.template.SectionTemplate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
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

    private boolean required;
    private String text;
    private @Nullable String editedBy;
    private @Nullable Instant editedAt;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    Section(UUID postmortemId, int position, SectionTemplate template) {
        this.id = Ids.next();
        this.postmortemId = postmortemId;
        this.key = template.key();
        this.position = position;
        this.title = template.title();
        this.guidance = template.guidance();
        this.kind = template.kind();
        this.required = template.required();
        this.text = "";
        this.revision = 1;
    }

    /** False when nothing changed. */
    boolean write(String markdown, String by, Instant now) {
        if (kind != SectionKind.PROSE) {
            throw PostmortemProblem.SECTION_NOT_WRITTEN_BY_HAND
                    .because("The section " + key + " shows what is kept elsewhere; it has no text of its own.")
                    .with("kind", kind);
        }
        if (markdown.equals(text)) {
            return false;
        }
        text = markdown;
        editedBy = by;
        editedAt = now;
        revision++;
        return true;
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

    public boolean required() {
        return required;
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
