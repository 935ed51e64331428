package dev.debrief.notifications.channel;

import dev.debrief.notifications.notification.Notification;
import java.util.stream.Collectors;

/** A notification as mail: subject, plain text and HTML. Without a link, both contain the key of the subject. */
record EmailText(String subject, String plain, String html) {

    private static final int MAX_SUBJECT_LENGTH = 200;
    private static final String FOOTER =
            "You receive this message because it concerns you directly or you subscribed to it.";

    static EmailText of(Notification notification) {
        String headline = oneLine(notification.content().headline());
        String key = notification.subjectKey();
        String link = notification.link();
        String plain = headline + ".\n\n" + notification.content().body() + "\n\n" + (link == null ? key : link)
                + "\n\n-- \n" + FOOTER + "\n";
        String paragraphs = notification.content().lines().stream()
                .map(line -> "<p>" + escaped(line).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        String reference =
                link == null ? escaped(key) : "<a href=\"" + escaped(link) + "\">Open " + escaped(key) + "</a>";
        String html = "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p><strong>" + escaped(headline) + "</strong></p>\n"
                + paragraphs + "\n<p>" + reference + "</p>\n<hr>\n<p><small>" + FOOTER
                + "</small></p>\n</body></html>\n";
        return new EmailText(shortened(headline), plain, html);
    }

    /** Replaces line breaks, which could start another mail header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
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
