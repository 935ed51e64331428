package dev.debrief.notifications.message;

/** A mail: subject on one line, plain text, and HTML. */
public record MailText(String subject, String plain, String html) {}
