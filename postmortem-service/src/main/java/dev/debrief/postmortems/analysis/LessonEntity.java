package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.Lesson;
import dev.debrief.postmortems.analysis.item.LessonContent;
import dev.debrief.postmortems.analysis.item.LessonKind;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

@Entity
@Table(name = "lesson")
class LessonEntity extends AnalysisItemEntity<LessonContent, Lesson> {

    @Enumerated(EnumType.STRING)
    private LessonKind kind;

    private String text;

    @SuppressWarnings("NullAway.Init")
    protected LessonEntity() {}

    @Override
    void setContent(LessonContent content) {
        kind = content.kind();
        text = content.text();
    }

    @Override
    LessonContent content() {
        return new LessonContent(kind, text);
    }

    @Override
    Lesson item() {
        return new Lesson(id(), position(), kind, text, revision());
    }
}
