package dev.debrief.notifications.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of text as HTML: escaped, with links that can be followed. */
final class MailMarkup {

    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"'\\p{Cc}]*[^\\s<>\"'\\p{Cc}.,;:!?)\\]]");

    private MailMarkup() {}

    static String of(String line) {
        StringBuilder markup = new StringBuilder();
        Matcher url = URL.matcher(line);
        int end = 0;
        while (url.find()) {
            String link = escaped(url.group());
            markup.append(escaped(line.substring(end, url.start())))
                    .append("<a class=\"link\" href=\"")
                    .append(link)
                    .append("\" style=\"color: #1f5fbf;\">")
                    .append(link)
                    .append("</a>");
            end = url.end();
        }
        return markup.append(escaped(line.substring(end))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
