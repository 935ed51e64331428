package dev.debrief.postmortems.document;

import org.jspecify.annotations.Nullable;

/** Writes HTML: text and attributes are escaped, elements are closed in order. */
final class HtmlWriter {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Opens an element; attributes come as name, value, name, value. */
    HtmlWriter open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    HtmlWriter close(String... elements) {
        for (String element : elements) {
            out.append("</").append(element).append('>');
        }
        out.append('\n');
        return this;
    }

    HtmlWriter text(String text) {
        escape(text);
        return this;
    }

    /** An element with text alone. */
    HtmlWriter element(String element, String text, String... attributes) {
        open(element, attributes);
        escape(text);
        out.append("</").append(element).append('>');
        return this;
    }

    /** What somebody wrote, as the safe HTML it stands for. */
    HtmlWriter prose(String markdown) {
        out.append(UserMarkdown.html(markdown));
        return this;
    }

    /** What somebody wrote, or a sentence that says that nobody did. */
    HtmlWriter proseOrPlaceholder(@Nullable String markdown, String otherwise) {
        String words = TextFormatter.orEmpty(markdown);
        return words.isEmpty()
                ? nothing(otherwise)
                : open("div", "class", "prose").prose(words).close("div");
    }

    HtmlWriter nothing(String sentence) {
        return element("p", sentence, "class", "nothing").raw("\n");
    }

    /** A link that leads to the web, or its title alone. */
    HtmlWriter reference(Document.Reference reference) {
        String link = reference.link();
        return link == null || !UserMarkdown.isSafe(link)
                ? text(reference.title())
                : element("a", reference.title(), "href", link, "rel", "nofollow noopener noreferrer");
    }

    /** Markup of our own. */
    HtmlWriter raw(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
