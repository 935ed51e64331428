package dev.debrief.notifications.message.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The template of a message: a headline, and a body in which each line is a paragraph. Thread-safe. */
public final class TextTemplate {

    private static final int MAX_HEADLINE_LENGTH = 1000;
    private static final int MAX_BODY_LENGTH = 20_000;

    /** Control characters, such as line breaks, and what separates lines. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private final @Nullable TemplatePart headline;
    private final @Nullable TemplatePart body;

    TextTemplate(@Nullable TemplatePart headline, @Nullable TemplatePart body) {
        this.headline = headline;
        this.body = body;
    }

    /**
     * Renders an event.
     *
     * @param fallback the text for a part without a template
     * @throws TemplateFaultException if it cannot be rendered, or is too long
     */
    public EventText render(JsonNode event, EventText fallback) {
        Map<String, Object> values = EventValues.of(event);
        return new EventText(
                headline == null ? fallback.headline() : headline(headline, values),
                body == null ? fallback.lines() : lines(body.render(values, MAX_BODY_LENGTH)));
    }

    private static String headline(TemplatePart part, Map<String, Object> values) {
        String text = BREAKS.matcher(part.render(values, MAX_HEADLINE_LENGTH))
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            throw new TemplateFaultException("headline", null, "The headline is empty.");
        }
        return text;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.replace(PlainValues.LINE_SEPARATOR, "\n").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
