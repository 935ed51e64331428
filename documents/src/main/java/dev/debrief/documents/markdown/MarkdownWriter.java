package dev.debrief.documents.markdown;

import dev.debrief.documents.tree.Pieces;
import java.io.IOException;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Writes nodes as Markdown. */
final class MarkdownWriter implements Pieces {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private final Appendable file;
    private final boolean mermaid;
    private boolean empty = true;

    MarkdownWriter(Appendable file, boolean mermaid) {
        this.file = file;
        this.mermaid = mermaid;
    }

    @Override
    public void accept(Node root, boolean continuesList) throws IOException {
        root.accept(new CustomNodes(mermaid));
        file.append(empty || continuesList ? "" : "\n").append(rendered(root));
        empty = false;
    }

    /** A block as Markdown. */
    static String rendered(Node block) {
        block.accept(new LineStartEscaper());
        return RENDERER.render(block);
    }
}
