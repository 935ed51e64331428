package dev.debrief.postmortems.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contributing factor as it is stored. */
@Entity
@Table(name = "contributing_factor")
class FactorEntry {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int position;

    @Enumerated(EnumType.STRING)
    private FactorCategory category;

    private @Nullable String subcategory;
    private String title;
    private @Nullable String description;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected FactorEntry() {}

    FactorEntry(UUID id, UUID postmortemId, EditFactor content) {
        this.id = id;
        this.postmortemId = postmortemId;
        this.category = content.category();
        this.title = content.title();
        write(content);
    }

    final void write(EditFactor edit) {
        category = edit.category();
        subcategory = edit.subcategory();
        title = edit.title();
        description = edit.description();
        position = edit.position();
        revision++;
    }

    EditFactor editable() {
        return new EditFactor(category, subcategory, title, description, position);
    }

    ContributingFactor factor() {
        return new ContributingFactor(id, position, category, subcategory, title, description, revision);
    }

    UUID postmortemId() {
        return postmortemId;
    }

    long revision() {
        return revision;
    }
}
