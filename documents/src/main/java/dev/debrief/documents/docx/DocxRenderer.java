package dev.debrief.documents.docx;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.picture.PictureImage;
import dev.debrief.documents.text.ShortTimeline;
import dev.debrief.documents.tree.DocumentTree;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * The document as a file of word processors. Of a timeline of more than 500 entries, it shows the key moments; the
 * others are in {@link dev.debrief.documents.csv.TimelineCsv}.
 */
public final class DocxRenderer implements DocumentRenderer {

    /** Between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 9638;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    private final DrawingWriter.Painter painter;

    public DocxRenderer() {
        this(PictureImage::png);
    }

    DocxRenderer(DrawingWriter.Painter painter) {
        this.painter = painter;
    }

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Document shown = ShortTimeline.of(document);
        Numbering numbering = new Numbering();
        Relationships relationships = new Relationships();
        try (DocxFile parts = new DocxFile(file)) {
            parts.copy("[Content_Types].xml", "content-types.xml");
            parts.copy("_rels/.rels", "package-relationships.xml");
            parts.copy("docProps/app.xml", "app.xml");
            parts.write("docProps/core.xml", xml -> properties(shown, xml));
            parts.copy("word/settings.xml", "settings.xml");
            parts.copy("word/styles.xml", "styles.xml");
            parts.write("word/footer.xml", xml -> footer(shown, xml));
            parts.write("word/document.xml", xml -> body(shown, document, xml, numbering, relationships));
            parts.write("word/numbering.xml", numbering::write);
            parts.write("word/_rels/document.xml.rels", relationships::write);
            for (Map.Entry<String, byte[]> picture : relationships.pictures().entrySet()) {
                parts.write("word/media/" + picture.getKey(), picture.getValue());
            }
        }
    }

    private void body(
            Document document, Document complete, XmlWriter xml, Numbering numbering, Relationships relationships)
            throws IOException {
        xml.open("w:document", "xmlns:w", WORD, "xmlns:r", OFFICE + "relationships", "xmlns:wp", DRAWING);
        xml.open("w:body");
        DrawingWriter drawings = new DrawingWriter(complete, xml, relationships, painter);
        Inlines inlines = new Inlines(xml, relationships);
        DocumentTree.write(document, new BodyWriter(xml, numbering, inlines, drawings, subtitle(document)));
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "rIdFooter");
        xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.empty(
                "w:pgMar",
                "w:top",
                "1134",
                "w:right",
                "1134",
                "w:bottom",
                "1134",
                "w:left",
                "1134",
                "w:header",
                "567",
                "w:footer",
                "567",
                "w:gutter",
                "0");
        xml.close().close().close().finish();
    }

    private static String subtitle(Document document) {
        String audience = document.audience();
        String readers = audience == null
                ? ""
                : switch (audience) {
                    case "ORGANISATION" -> ", version for the organisation";
                    case "PUBLIC" -> ", public version";
                    default -> "";
                };
        return "Postmortem " + document.key() + readers;
    }

    private static void footer(Document document, XmlWriter xml) throws IOException {
        xml.open("w:ftr", "xmlns:w", WORD);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "Footer").close();
        text(xml, document.key());
        xml.open("w:r").empty("w:tab").close();
        text(xml, "Page ");
        field(xml, "PAGE");
        text(xml, " of ");
        field(xml, "NUMPAGES");
        xml.close().close().finish();
    }

    private static void field(XmlWriter xml, String name) throws IOException {
        xml.open("w:fldSimple", "w:instr", name);
        text(xml, "1");
        xml.close();
    }

    private static void text(XmlWriter xml, String text) throws IOException {
        xml.open("w:r").element("w:t", text, "xml:space", "preserve").close();
    }

    private static void properties(Document document, XmlWriter xml) throws IOException {
        xml.open(
                "cp:coreProperties",
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms",
                "http://purl.org/dc/terms/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance");
        xml.element("dc:title", document.title());
        xml.element("dc:subject", subtitle(document));
        xml.element("dc:creator", "Debrief");
        xml.element("dc:language", "en-GB");
        Instant publishedAt = document.publishedAt();
        if (publishedAt != null) {
            String time = publishedAt.truncatedTo(ChronoUnit.SECONDS).toString();
            xml.element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
            xml.element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        }
        xml.close().finish();
    }
}
