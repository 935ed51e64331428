package dev.debrief.documents.markdown;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The document as CommonMark with tables. */
public final class MarkdownRenderer implements DocumentRenderer {

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        MarkdownDocument.write(document, writer);
        writer.flush();
    }
}
