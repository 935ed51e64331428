package dev.debrief.documents.html;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The document as one HTML page that needs nothing else: no script, no font, and its pictures are in it. */
public final class HtmlRenderer implements DocumentRenderer {

    private static final RawString STYLE = new RawString(StyleSheet.TEXT);

    private final Template start;
    private final Template sectionStart;
    private final Template section;
    private final Template entries;
    private final Template sectionEnd;
    private final Template end;

    public HtmlRenderer() {
        this(TemplateFiles::read);
    }

    HtmlRenderer(TemplateFiles files) {
        Engine engine = TemplateEngine.of(files);
        this.start = engine.getTemplate("page-start");
        this.sectionStart = engine.getTemplate("section-start");
        this.section = engine.getTemplate("section");
        this.entries = engine.getTemplate("timeline");
        this.sectionEnd = engine.getTemplate("section-end");
        this.end = engine.getTemplate("page-end");
    }

    /** The Content-Security-Policy to send with the page: its own style and nothing else. */
    public static String contentSecurityPolicy() {
        return "default-src 'none'; style-src '" + StyleSheet.HASH + "'; base-uri 'none'; form-action 'none'";
    }

    /** @throws io.quarkus.qute.TemplateException if a template names a member that does not exist */
    @Override
    public void render(Document document, OutputStream file) throws IOException {
        render(document, document, file);
    }

    /** @param complete the document of which the other one is a part; pictures show all of it */
    public byte[] render(Document document, Document complete) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            render(document, complete, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void render(Document document, Document complete, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        HtmlPage page = HtmlPage.of(document);
        UnaryOperator<TemplateInstance> data =
                piece -> piece.data("document", document).data("page", page).data("style", STYLE);
        write(data.apply(start.instance()), writer);
        for (Document.Section current : page.sections()) {
            UnaryOperator<TemplateInstance> inSection =
                    piece -> data.apply(piece).data("section", current);
            write(
                    inSection.apply(sectionStart.instance()).data("drawing", Drawing.of(complete, current.kind())),
                    writer);
            if (current.kind().equals("TIMELINE")) {
                for (HtmlTimeline.Piece piece : HtmlTimeline.of(document.timeline())) {
                    write(inSection.apply(entries.instance()).data("piece", piece), writer);
                }
            } else {
                write(inSection.apply(section.instance()), writer);
            }
            write(inSection.apply(sectionEnd.instance()), writer);
        }
        write(data.apply(end.instance()), writer);
        writer.flush();
    }

    private static void write(TemplateInstance piece, Writer writer) throws IOException {
        writer.write(piece.render());
    }
}
