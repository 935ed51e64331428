package dev.debrief.postmortems.rendering;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.confluence.ConfluenceRenderer;
import dev.debrief.documents.csv.TimelineCsv;
import dev.debrief.documents.docx.DocxRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.json.JsonRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.notion.NotionRenderer;
import dev.debrief.documents.pdf.PdfFonts;
import dev.debrief.documents.pdf.PdfRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Renders documents in each format. Renderers are created when they are first used: fonts take memory and time. */
@ApplicationScoped
public class DocumentRenderers {

    private final DocumentsConfig config;
    private final Map<DocumentFormat, DocumentRenderer> renderers = new EnumMap<>(DocumentFormat.class);

    DocumentRenderers(DocumentsConfig config) {
        this.config = config;
    }

    /** Writes a file. The caller has reserved the memory for it. */
    public void render(Document document, DocumentFormat format, OutputStream file) throws IOException {
        renderer(format).render(document, file);
    }

    private synchronized DocumentRenderer renderer(DocumentFormat format) {
        return renderers.computeIfAbsent(format, missing -> creator(missing).get());
    }

    private Supplier<DocumentRenderer> creator(DocumentFormat format) {
        return switch (format) {
            case HTML -> HtmlRenderer::new;
            case MARKDOWN -> () -> new MarkdownRenderer(false);
            case MARKDOWN_MERMAID -> () -> new MarkdownRenderer(true);
            case PDF ->
                () -> new PdfRenderer(
                        config.fontDirectory().map(PdfFonts::withDirectory).orElseGet(PdfFonts::bundled));
            case DOCX -> DocxRenderer::new;
            case JSON -> JsonRenderer::new;
            case CONFLUENCE -> ConfluenceRenderer::new;
            case NOTION -> NotionRenderer::new;
            case CSV -> TimelineCsv::new;
        };
    }
}
