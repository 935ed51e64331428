package dev.debrief.postmortems.analysis;

import org.jspecify.annotations.Nullable;

/** A new lesson; behind the others when no position is given. */
public record AddLesson(
        LessonKind kind, String text, @Nullable Integer position) {}
