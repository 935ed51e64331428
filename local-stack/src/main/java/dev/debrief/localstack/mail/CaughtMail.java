package dev.debrief.localstack.mail;

import java.nio.file.Path;

/** One e-mail in the catcher; {@code text} is its first plain-text part, or the empty string. */
public record CaughtMail(Path file, String from, String to, String subject, String date, String text) {}
