package dev.debrief.documents.model;

public record Lesson(String kind, String text) {}
