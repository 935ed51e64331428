package dev.debrief.documents.markdown;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.tree.DocumentTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The document as CommonMark with tables and task lists, and YAML before it. */
public final class MarkdownRenderer implements DocumentRenderer {

    private final boolean mermaid;

    public MarkdownRenderer() {
        this(false);
    }

    /** With or without a diagram of the timeline in Mermaid, which GitHub and GitLab draw. */
    public MarkdownRenderer(boolean mermaid) {
        this.mermaid = mermaid;
    }

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        Writer writer = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        writer.write(FrontMatter.of(document) + "\n");
        DocumentTree.write(document, new MarkdownWriter(writer, mermaid));
        writer.flush();
    }
}
