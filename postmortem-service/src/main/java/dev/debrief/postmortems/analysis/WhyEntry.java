package dev.debrief.postmortems.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A why as it is stored. */
@Entity
@Table(name = "why")
class WhyEntry {

    @Id
    private UUID id;

    private UUID postmortemId;
    private @Nullable UUID parentId;
    private int depth;
    private int position;
    private String question;
    private @Nullable String answer;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected WhyEntry() {}

    WhyEntry(UUID id, UUID postmortemId, @Nullable WhyEntry parent, int position, String question) {
        this.id = id;
        this.postmortemId = postmortemId;
        this.parentId = parent == null ? null : parent.id;
        this.depth = parent == null ? 1 : parent.depth + 1;
        this.position = position;
        this.question = question;
    }

    WhyEntry write(EditWhy edit) {
        question = edit.question();
        answer = edit.answer();
        position = edit.position();
        revision++;
        return this;
    }

    EditWhy editable() {
        return new EditWhy(question, answer, position);
    }

    Why why() {
        return new Why(id, parentId, depth, position, question, answer, revision);
    }

    UUID id() {
        return id;
    }

    UUID postmortemId() {
        return postmortemId;
    }

    int depth() {
        return depth;
    }

    long revision() {
        return revision;
    }
}
