package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Notification;
import java.util.stream.Collectors;

/** A notification as a mail: subject, plain text and the same as simple HTML. */
record EmailText(String subject, String plain, String html) {

    private static final int MAX_SUBJECT_LENGTH = 200;
    private static final String FOOTER = "Debrief tells you this because you own it or subscribed to it.";

    static EmailText of(Notification notification) {
        String headline = oneLine(notification.wording().headline());
        String plain = headline + ".\n\n" + notification.wording().body() + "\n\n" + notification.link() + "\n\n-- \n"
                + FOOTER + "\n";
        String paragraphs = notification.wording().lines().stream()
                .map(line -> "<p>" + escaped(line).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        String link = escaped(notification.link());
        String html = "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p><strong>" + escaped(headline) + "</strong></p>\n"
                + paragraphs + "\n<p><a href=\"" + link + "\">Open " + escaped(notification.subjectKey())
                + "</a></p>\n<hr>\n<p><small>" + FOOTER + "</small></p>\n</body></html>\n";
        return new EmailText(shortened(headline), plain, html);
    }

    /** Subjects are header lines: what could end the line or begin another header becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SUBJECT_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_SUBJECT_LENGTH - 1))) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
