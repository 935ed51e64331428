package dev.debrief.documents.html;

import dev.debrief.documents.markdown.UserMarkdown;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
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

    /** An element that contains only text. */
    HtmlWriter element(String element, String text, String... attributes) {
        open(element, attributes);
        escape(text);
        out.append("</").append(element).append('>');
        return this;
    }

    /** User Markdown as safe HTML. */
    HtmlWriter prose(String markdown) {
        out.append(UserMarkdown.html(markdown));
        return this;
    }

    /** User Markdown as safe HTML, or a placeholder if it is blank. */
    HtmlWriter proseOrPlaceholder(@Nullable String markdown, String otherwise) {
        String text = TextFormatter.orEmpty(markdown);
        return text.isEmpty()
                ? placeholder(otherwise)
                : open("div", "class", "prose").prose(text).close("div");
    }

    HtmlWriter placeholder(String sentence) {
        return element("p", sentence, "class", "nothing").raw("\n");
    }

    /** A link if it is safe, otherwise only its title. */
    HtmlWriter reference(Document.Reference reference) {
        String link = reference.link();
        return link == null || !UserMarkdown.isSafe(link)
                ? text(reference.title())
                : element("a", reference.title(), "href", link, "rel", "nofollow noopener noreferrer");
    }

    /** Trusted markup; not escaped. */
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
