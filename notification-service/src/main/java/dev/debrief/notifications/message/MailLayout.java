package dev.debrief.notifications.message;

import dev.debrief.notifications.notification.Tone;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The layout of mails: plain text and HTML, for light and dark displays of any width. */
@ApplicationScoped
class MailLayout {

    /** The line before a signature, which mail programs recognise; the blank is part of it. */
    private static final String SIGNATURE_MARK = "-- ";

    private static final int MAX_SUBJECT_LENGTH = 200;
    private static final int MAX_PREVIEW_LENGTH = 150;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final Template html;
    private final Template plain;

    MailLayout() {
        html = template(
                Engine.builder().addDefaults().addResultMapper(new Escaper()).build(), "message.html");
        plain = template(Engine.builder().addDefaults().build(), "message.txt");
    }

    /** @param grouped the first of several lines of a paragraph is its heading */
    MailText mail(MessageText text, Tone tone, boolean grouped) {
        String headline = oneLine(text.headline());
        Map<String, Object> values = new HashMap<>();
        values.put("headline", headline);
        values.put("reference", text.reference());
        values.put("link", text.link() == null ? "" : text.link());
        values.put("reason", text.reason());
        values.put("paragraphs", text.lines());
        values.put("mark", SIGNATURE_MARK);
        String plainText = plain.render(values);
        values.put("label", labelOf(tone));
        values.put("accent", accentOf(tone));
        values.put("darkAccent", darkAccentOf(tone));
        values.put(
                "preview",
                shortened(text.lines().isEmpty() ? "" : oneLine(text.lines().get(0)), MAX_PREVIEW_LENGTH));
        values.put(
                "paragraphs",
                text.lines().stream().map(line -> paragraph(line, grouped)).toList());
        return new MailText(shortened(headline, MAX_SUBJECT_LENGTH), plainText, html.render(values));
    }

    private static Map<String, Object> paragraph(String text, boolean grouped) {
        List<String> lines = text.lines().toList();
        boolean headed = grouped && lines.size() > 1;
        List<RawString> markup = lines.stream()
                .skip(headed ? 1 : 0)
                .map(line -> new RawString(MailMarkup.of(line)))
                .toList();
        return Map.of("heading", headed ? lines.get(0) : "", "lines", markup);
    }

    private static String labelOf(Tone tone) {
        return switch (tone) {
            case UPDATE -> "Update";
            case REMINDER -> "Reminder";
            case SUCCESS -> "Good news";
        };
    }

    private static String accentOf(Tone tone) {
        return switch (tone) {
            case UPDATE -> "#1f5fbf";
            case REMINDER -> "#b26a00";
            case SUCCESS -> "#2e7d4f";
        };
    }

    /** The same colours, light enough for a dark background. */
    private static String darkAccentOf(Tone tone) {
        return switch (tone) {
            case UPDATE -> "#8ab4f8";
            case REMINDER -> "#f0b35a";
            case SUCCESS -> "#7fcf9f";
        };
    }

    /** Replaces line breaks, which could start another mail header. */
    private static String oneLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private static String shortened(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength
                ? text
                : text.substring(0, text.offsetByCodePoints(0, maxLength - 1)) + "…";
    }

    private static Template template(Engine engine, String name) {
        try (InputStream file = MailLayout.class.getResourceAsStream("/messages/mail/" + name)) {
            if (file == null) {
                throw new IllegalStateException("There is no mail template " + name);
            }
            return engine.parse(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8),
                    Variant.forContentType(Variant.TEXT_PLAIN),
                    name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Escapes everything but the markup of this package. */
    private static final class Escaper extends HtmlEscaper {

        Escaper() {
            super(List.of(Variant.TEXT_HTML));
        }

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }
    }
}
