package dev.debrief.postmortems.analysis;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A lesson as it is stored. */
@Entity
@Table(name = "lesson")
class LessonEntry {

    @Id
    private UUID id;

    private UUID postmortemId;
    private int position;

    @Enumerated(EnumType.STRING)
    private LessonKind kind;

    private String text;
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected LessonEntry() {}

    LessonEntry(UUID id, UUID postmortemId, EditLesson content) {
        this.id = id;
        this.postmortemId = postmortemId;
        this.kind = content.kind();
        this.text = content.text();
        write(content);
    }

    final void write(EditLesson edit) {
        kind = edit.kind();
        text = edit.text();
        position = edit.position();
        revision++;
    }

    EditLesson editable() {
        return new EditLesson(kind, text, position);
    }

    Lesson lesson() {
        return new Lesson(id, position, kind, text, revision);
    }

    UUID postmortemId() {
        return postmortemId;
    }

    long revision() {
        return revision;
    }
}
