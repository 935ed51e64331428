package dev.debrief.postmortems.analysis.item;

import java.util.UUID;

/** Something worth knowing next time. */
public record Lesson(UUID id, int position, LessonKind kind, String text, long revision) implements AnalysisItem {

    public LessonContent content() {
        return new LessonContent(kind, text);
    }

    @Override
    public String summary() {
        return text;
    }
}
