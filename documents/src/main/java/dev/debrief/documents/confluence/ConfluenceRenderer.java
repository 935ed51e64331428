package dev.debrief.documents.confluence;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.tree.DocumentTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * The body of a page of Confluence, in its storage format: well-formed XML with the prefixes {@code ac} and {@code ri},
 * which Confluence declares itself. The title of the document is that of the page, and not part of the body.
 */
public final class ConfluenceRenderer implements DocumentRenderer {

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        StorageWriter storage = new StorageWriter(writer);
        storage.begin();
        DocumentTree.write(document, storage);
        storage.end();
        writer.flush();
    }
}
