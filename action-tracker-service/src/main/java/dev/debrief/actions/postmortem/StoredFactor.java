package dev.debrief.actions.postmortem;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A contributing factor, as of the last event of its postmortem. */
@Entity
@Table(name = "postmortem_factor")
class StoredFactor {

    @Embeddable
    record Key(UUID postmortemId, UUID factorId) {}

    @EmbeddedId
    private Key key;

    private String category;

    private String subcategory;

    @SuppressWarnings("NullAway.Init")
    protected StoredFactor() {}

    StoredFactor(UUID postmortemId, PostmortemFactor factor) {
        this.key = new Key(postmortemId, factor.id());
        this.category = factor.category();
        this.subcategory = factor.subcategory();
    }

    void change(PostmortemFactor factor) {
        category = factor.category();
        subcategory = factor.subcategory();
    }

    PostmortemFactor factor() {
        return new PostmortemFactor(key.factorId(), category, subcategory);
    }
}
