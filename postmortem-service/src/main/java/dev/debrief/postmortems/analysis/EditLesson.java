package dev.debrief.postmortems.analysis;

/** What can be written of a lesson. */
public record EditLesson(LessonKind kind, String text, int position) {}
