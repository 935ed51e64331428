package dev.debrief.documents.model;

/** Something else that is recorded about an incident: "Labels", "checkout". The value is Markdown. */
public record Attribute(String name, String value) {}
