package dev.debrief.localstack.mail;

import java.nio.file.Path;

/**
 * A caught e-mail.
 *
 * @param text its first plain-text part, or an empty string
 */
public record CaughtMail(Path file, String from, String to, String subject, String date, String text) {}
