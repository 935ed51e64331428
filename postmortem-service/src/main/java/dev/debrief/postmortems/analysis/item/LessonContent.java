package dev.debrief.postmortems.analysis.item;

/** Content of a {@link Lesson}. */
public record LessonContent(LessonKind kind, String text) {}
