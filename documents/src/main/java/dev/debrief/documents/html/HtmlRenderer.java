package dev.debrief.documents.html;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;

/** The document as one HTML page that needs nothing else: no script, no font, no image. */
public final class HtmlRenderer implements DocumentRenderer {

    private static final RawString STYLE = new RawString(StyleSheet.TEXT);

    private final Template page;

    public HtmlRenderer() {
        this(TemplateFiles::read);
    }

    HtmlRenderer(TemplateFiles files) {
        this.page = TemplateEngine.of(files).getTemplate("page");
    }

    /** The Content-Security-Policy to send with the page: its own style and nothing else. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + StyleSheet.HASH + "'; base-uri 'none'; form-action 'none'";
    }

    /** @throws io.quarkus.qute.TemplateException if a template names a member that does not exist */
    @Override
    public byte[] render(Document document) {
        return page.data("document", document, "page", HtmlPage.of(document), "style", STYLE)
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
