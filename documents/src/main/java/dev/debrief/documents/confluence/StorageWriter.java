package dev.debrief.documents.confluence;

import dev.debrief.documents.tree.PictureBlock;
import dev.debrief.documents.tree.Pieces;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Writes the pieces of a document one after the other, with contents before them and long timelines folded. */
final class StorageWriter implements Pieces {

    private static final int LONG_TIMELINE = 100;

    private final Appendable file;
    private final StorageMarkup markup = new StorageMarkup();
    private final StorageVisitor visitor = new StorageVisitor(markup);
    private String unclosedList = "";
    private boolean folded;

    StorageWriter(Appendable file) {
        this.file = file;
    }

    void begin() throws IOException {
        markup.macro("toc", new TreeMap<>(Map.of("maxLevel", "2"))).line();
        write();
    }

    @Override
    public void accept(Node root, boolean continuesList) throws IOException {
        Node block = root.getFirstChild();
        if (continuesList && block instanceof ListBlock list) {
            visitor.items(list);
            block = block.getNext();
        }
        if (block != null) {
            closeList();
        }
        for (; block != null; block = block.getNext()) {
            section(block);
            if (block.getNext() == null && block instanceof ListBlock list) {
                unclosedList = visitor.open(list);
                visitor.items(list);
            } else {
                block.accept(visitor);
                markup.line();
            }
        }
        write();
    }

    void end() throws IOException {
        closeList();
        unfold();
        write();
    }

    /** Folds a long timeline, up to the next section. */
    private void section(Node block) {
        if (block instanceof Heading heading && heading.getLevel() <= 2) {
            unfold();
        } else if (block instanceof PictureBlock picture && picture.kind() == PictureBlock.Kind.TIMELINE) {
            int entries = picture.document().timeline().size();
            if (entries > LONG_TIMELINE) {
                markup.openMacro("expand", Map.of("title", "All " + entries + " entries"))
                        .open("ac:rich-text-body")
                        .line();
                folded = true;
            }
        }
    }

    private void unfold() {
        if (folded) {
            markup.close("ac:rich-text-body").close("ac:structured-macro").line();
            folded = false;
        }
    }

    private void closeList() {
        if (!unclosedList.isEmpty()) {
            markup.close(unclosedList).line();
            unclosedList = "";
        }
    }

    private void write() throws IOException {
        file.append(markup.take());
    }
}
