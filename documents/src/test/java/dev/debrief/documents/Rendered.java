package dev.debrief.documents;

import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import java.nio.charset.StandardCharsets;

/** Documents as the renderers produce them. */
public final class Rendered {

    private static final DocumentRenderer HTML = new HtmlRenderer();
    private static final DocumentRenderer MARKDOWN = new MarkdownRenderer();

    private Rendered() {}

    public static String html(Document document) {
        return new String(HTML.render(document), StandardCharsets.UTF_8);
    }

    public static String markdown(Document document) {
        return new String(MARKDOWN.render(document), StandardCharsets.UTF_8);
    }

    /** Without the YAML before it, which is not Markdown. */
    public static String markdownBody(Document document) {
        String markdown = markdown(document);
        String end = "\n---\n";
        return markdown.substring(markdown.indexOf(end) + end.length());
    }
}
