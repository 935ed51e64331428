package dev.debrief.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.documents.confluence.ConfluenceRenderer;
import dev.debrief.documents.docx.Docx;
import dev.debrief.documents.docx.DocxRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.json.JsonRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.notion.NotionRenderer;
import dev.debrief.documents.pdf.PdfFonts;
import dev.debrief.documents.pdf.PdfRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Every format that shows a whole document, for tests that none of them may fail. */
public enum Format {
    HTML(new HtmlRenderer()) {
        @Override
        public List<String> structure(Document document) {
            return FormatStructure.html(utf8(document));
        }

        @Override
        public String text(Document document) {
            return Jsoup.parse(utf8(document)).body().outerHtml();
        }
    },
    MARKDOWN(new MarkdownRenderer(true)) {
        @Override
        public List<String> structure(Document document) {
            return FormatStructure.markdown(Rendered.markdownBody(document));
        }

        @Override
        public String text(Document document) {
            return utf8(document);
        }
    },
    JSON(new JsonRenderer()) {
        @Override
        public List<String> structure(Document document) {
            return FormatStructure.json(json(document));
        }

        @Override
        public String text(Document document) {
            return texts(json(document));
        }
    },
    /** The title is that of the page. */
    CONFLUENCE(new ConfluenceRenderer(), "Document.title") {
        @Override
        public List<String> structure(Document document) {
            return FormatStructure.xml(utf8(document));
        }

        @Override
        public String text(Document document) {
            return Jsoup.parse(utf8(document), Parser.xmlParser()).outerHtml();
        }
    },
    NOTION(new NotionRenderer()) {
        @Override
        public List<String> structure(Document document) {
            return FormatStructure.notion(json(document));
        }

        @Override
        public String text(Document document) {
            return texts(json(document));
        }
    },
    PDF(new PdfRenderer(PdfFonts.bundled())) {
        @Override
        public List<String> structure(Document document) {
            return List.of();
        }

        @Override
        public String text(Document document) {
            return pdf(bytes(document));
        }
    },
    DOCX(new DocxRenderer()) {
        @Override
        public List<String> structure(Document document) {
            return Docx.structure(document);
        }

        @Override
        public String text(Document document) {
            return Docx.text(document);
        }
    };

    private final DocumentRenderer renderer;
    private final Set<String> leftOut;

    Format(DocumentRenderer renderer, String... leftOut) {
        this.renderer = renderer;
        this.leftOut = Set.of(leftOut);
    }

    /** What readers see, with the targets of links. */
    public abstract String text(Document document);

    /** What the file consists of besides text; empty for PDF, which has nothing that text could become. */
    public abstract List<String> structure(Document document);

    /** Whether a member of the model, such as {@code Document.title}, is not part of this format. */
    public boolean leavesOut(String name) {
        return leftOut.contains(name);
    }

    public byte[] bytes(Document document) {
        return renderer.render(document);
    }

    public String utf8(Document document) {
        return new String(bytes(document), StandardCharsets.UTF_8);
    }

    public JsonNode json(Document document) {
        try {
            return new ObjectMapper().readTree(bytes(document));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String texts(JsonNode json) {
        return json.isValueNode() ? json.asText() : String.join("\n", eachText(json));
    }

    private static List<String> eachText(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(member -> texts.add(texts(member)));
        return texts;
    }

    private static String pdf(byte[] file) {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(pdf));
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        text.append('\n').append(action.getURI());
                    }
                }
            }
            return text.toString();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
