package dev.debrief.documents.model;

/** What people outside the organisation read; texts are Markdown except the title. */
public record ExternalSummary(String title, String whatHappened, String whatWeDo) {}
