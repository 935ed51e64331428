package dev.debrief.documents.tree;

import dev.debrief.documents.text.Characters;
import dev.debrief.documents.text.TextFormatter;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** What people wrote as one line of words, without any marks. */
public final class PlainText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Text without any mark of Markdown, as most is. */
    private static final Pattern UNMARKED = Pattern.compile("\\p{L}[\\p{L}\\p{N} .,;:()'\"%/-]*");

    private PlainText() {}

    /** The words of a name or title, which has no marks. */
    public static String of(@Nullable String line) {
        return BLANKS.matcher(Characters.inline(TextFormatter.orEmpty(line)))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a node and those below it. Blocks and cells of tables stand apart. */
    public static String of(Node root) {
        StringBuilder words = new StringBuilder();
        for (Node node = root; node != null; node = next(node, root)) {
            if (node instanceof Block || node instanceof TableCell) {
                words.append(' ');
            }
            words.append(literal(node));
        }
        return of(words.toString());
    }

    /** The words of user Markdown. */
    public static String ofMarkdown(@Nullable String markdown) {
        String written = TextFormatter.orEmpty(markdown);
        return UNMARKED.matcher(written).matches() ? of(written) : of(UserMarkdown.parse(written));
    }

    /** What a node itself says, without those below it. */
    public static String literal(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof FencedCodeBlock block) {
            return block.getLiteral();
        }
        if (node instanceof IndentedCodeBlock block) {
            return block.getLiteral();
        }
        return node instanceof SoftLineBreak || node instanceof HardLineBreak ? " " : "";
    }

    /** The next node in the order of the text, without recursion: people nest deeply. */
    public static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node last = node;
        while (last != root && last.getNext() == null) {
            last = last.getParent();
        }
        return last == root ? null : last.getNext();
    }
}
