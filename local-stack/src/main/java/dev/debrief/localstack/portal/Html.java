package dev.debrief.localstack.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Builds HTML pages and escapes text. */
final class Html {

    private static final String STYLE = style();

    /** In escaped text. */
    private static final Pattern URL = Pattern.compile("https?://([^\\s&<>]|&amp;)+");

    private Html() {}

    /** Escapes text for element content and quoted attributes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** Escapes text and makes its URLs links. */
    static String escapeWithLinks(String text) {
        return URL.matcher(escape(text)).replaceAll("<a href=\"$0\" rel=\"noreferrer\">$0</a>");
    }

    /** A whole page; {@code body} is markup, {@code title} is text. */
    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Debrief</title>
                <style>%s</style>
                </head>
                <body>
                <header><div><a href="/">Debrief</a><span>running locally</span></div></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(escape(title), STYLE, body);
    }

    static String card(String href, String name, String detail) {
        return "<li><a href=\"%s\">%s</a><small>%s</small></li>%n"
                .formatted(escape(href), escape(name), escape(detail));
    }

    private static String style() {
        try (var in = Html.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new IllegalStateException("style.css is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
