package dev.debrief.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ShortTimeline;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The document as a tagged PDF file with bookmarks and page numbers. Its fonts are embedded. Of a timeline with more
 * than 500 entries it shows the key moments and says so.
 */
public final class PdfRenderer implements DocumentRenderer {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PdfFonts fonts;
    private final HtmlRenderer html = new HtmlRenderer();

    private final Consumer<Diagnostic> diagnostics;

    public PdfRenderer(PdfFonts fonts) {
        this(fonts, diagnostic -> {});
    }

    PdfRenderer(PdfFonts fonts, Consumer<Diagnostic> diagnostics) {
        this.fonts = fonts;
        this.diagnostics = diagnostics;
    }

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        try (FontSet set = fonts.borrow();
                PDDocument pdf = new PDDocument()) {
            Glyphs glyphs = new Glyphs(set);
            write(page(document, glyphs), glyphs, set, pdf);
            PdfProperties.set(pdf, document);
            pdf.save(file);
        }
    }

    /** The characters of a document that no font has, in the order of their code points. */
    public List<MissingGlyph> missing(Document document) {
        try (FontSet set = fonts.borrow()) {
            Glyphs glyphs = new Glyphs(set);
            page(document, glyphs);
            return glyphs.missing();
        }
    }

    private org.w3c.dom.Document page(Document document, Glyphs glyphs) {
        Document shortened = ShortTimeline.of(document);
        return PdfPage.of(new String(html.render(shortened, document), StandardCharsets.UTF_8), shortened, glyphs);
    }

    private void write(org.w3c.dom.Document page, Glyphs glyphs, FontSet set, PDDocument pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .withDiagnosticConsumer(diagnostics)
                .usePdfUaAccessibility(true)
                .withProducer("Debrief")
                .withW3cDocument(page, "")
                .useReplacementText(MissingGlyph.SHOWN_INSTEAD)
                .defaultTextDirection(TextDirection.LTR)
                .useUnicodeBidiSplitter(RunSplitter::new)
                .useUnicodeBidiReorderer(new RunReorderer())
                .useSVGDrawer(new PictureDrawer(glyphs.families()))
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        set.addTo(builder, pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}
