package dev.debrief.documents.notion;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Words of one style. */
record Run(String text, Style style) {

    /** A guess of the JSON around the text. */
    private static final int AROUND = 150;

    record Style(
            boolean bold,
            boolean italic,
            boolean code,
            @Nullable String colour,
            @Nullable String link) {

        static final Style PLAIN = new Style(false, false, false, null, null);

        Style withBold() {
            return new Style(true, italic, code, colour, link);
        }

        Style withItalic() {
            return new Style(bold, true, code, colour, link);
        }

        Style withCode() {
            return new Style(bold, italic, true, colour, link);
        }

        Style withColour(String other) {
            return new Style(bold, italic, code, other, link);
        }

        Style withoutLink() {
            return new Style(bold, italic, code, colour, null);
        }

        Style withLink(String other) {
            return new Style(bold, italic, code, colour, other);
        }
    }

    /** About how many characters it has as JSON. */
    int weight() {
        String link = style.link();
        return AROUND + text.length() + (link == null ? 0 : link.length());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "text");
        ObjectNode content = json.putObject("text").put("content", text);
        if (style.link() != null) {
            content.putObject("link").put("url", style.link());
        }
        if (!style.withoutLink().equals(Style.PLAIN)) {
            ObjectNode annotations = json.putObject("annotations");
            mark(annotations, "bold", style.bold());
            mark(annotations, "italic", style.italic());
            mark(annotations, "code", style.code());
            if (style.colour() != null) {
                annotations.put("color", style.colour());
            }
        }
        return json;
    }

    private static void mark(ObjectNode annotations, String name, boolean set) {
        if (set) {
            annotations.put(name, true);
        }
    }
}
