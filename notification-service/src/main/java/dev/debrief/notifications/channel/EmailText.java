package dev.debrief.notifications.channel;

import dev.debrief.notifications.announcement.Announcement;
import java.util.stream.Collectors;

/** An announcement as a mail: subject, plain text and the same as simple HTML. */
record EmailText(String subject, String plain, String html) {

    private static final int MOST_SUBJECT = 200;
    private static final String FOOTER = "Debrief tells you this because you own it or subscribed to it.";

    static EmailText of(Announcement announcement) {
        String headline = oneLine(announcement.wording().headline());
        String plain = headline + ".\n\n" + announcement.wording().body() + "\n\n" + announcement.link() + "\n\n-- \n"
                + FOOTER + "\n";
        String paragraphs = announcement.wording().lines().stream()
                .map(line -> "<p>" + escaped(line).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        String link = escaped(announcement.link());
        String html = "<!DOCTYPE html>\n<html lang=\"en\"><body>\n<p><strong>" + escaped(headline) + "</strong></p>\n"
                + paragraphs + "\n<p><a href=\"" + link + "\">Open " + escaped(announcement.subjectKey())
                + "</a></p>\n<hr>\n<p><small>" + FOOTER + "</small></p>\n</body></html>\n";
        return new EmailText(shortened(headline), plain, html);
    }

    /** Subjects are header lines: what could end the line or begin another header becomes a blank. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SUBJECT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_SUBJECT - 1))) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
