package dev.debrief.postmortems.analysis;

/** What is written of a lesson. */
public record LessonContent(LessonKind kind, String text) {}
