package dev.debrief.documents.audience;

import dev.debrief.documents.markdown.MarkdownEscaper;
import dev.debrief.documents.tree.UserMarkdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Markdown as its readers see it, without marks. */
final class PlainText {

    private PlainText() {}

    /** The text as plain paragraphs in Markdown, each rewritten. */
    static String of(String markdown, UnaryOperator<String> rewrite) {
        return paragraphs(markdown).stream()
                .map(rewrite)
                .map(MarkdownEscaper::paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    /** The texts of its blocks. */
    static List<String> paragraphs(String markdown) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        Node root = UserMarkdown.parse(markdown);
        for (Node node = root; node != null; node = next(node, root)) {
            if (node instanceof Block || node instanceof TableCell) {
                end(paragraph, paragraphs);
            }
            paragraph.append(dev.debrief.documents.tree.PlainText.literal(node));
        }
        end(paragraph, paragraphs);
        return paragraphs;
    }

    private static void end(StringBuilder paragraph, List<String> paragraphs) {
        if (!paragraph.toString().isBlank()) {
            paragraphs.add(paragraph.toString().strip());
        }
        paragraph.setLength(0);
    }

    static @Nullable Node next(Node node, Node root) {
        return dev.debrief.documents.tree.PlainText.next(node, root);
    }
}
