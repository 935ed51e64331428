package dev.debrief.documents.tree;

import dev.debrief.documents.model.Reference;
import dev.debrief.documents.text.TextFormatter;
import java.io.IOException;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of a document of nodes instead of text, so user input cannot break out of its place. Long documents
 * are written piece by piece.
 */
public final class TreeBuilder {

    private final Pieces pieces;
    private Node root = new org.commonmark.node.Document();
    private boolean continuesList;

    TreeBuilder(Pieces pieces) {
        this.pieces = pieces;
    }

    TreeBuilder heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(text(text));
        root.appendChild(heading);
        return this;
    }

    TreeBuilder add(Node block) {
        root.appendChild(block);
        return this;
    }

    /** The list, or a placeholder if it is empty. */
    TreeBuilder addOrPlaceholder(ListBlock list, String none) {
        return add(list.getFirstChild() == null ? line(emphasis(none)) : list);
    }

    TreeBuilder prose(String markdown) {
        moveBlocks(markdown, root);
        return this;
    }

    /** Writes the blocks so far, and forgets them. */
    void flush() throws IOException {
        if (root.getFirstChild() != null) {
            pieces.accept(root, continuesList);
            root = new org.commonmark.node.Document();
            continuesList = false;
        }
    }

    /** Writes the blocks so far, of which the last one is a list; the given one continues it. */
    void continueList(ListBlock rest) throws IOException {
        flush();
        add(rest);
        continuesList = true;
    }

    /** A line of nodes and strings; strings become plain text. */
    public static Paragraph line(Object... parts) {
        Paragraph line = new Paragraph();
        for (Object part : parts) {
            line.appendChild(part instanceof Node node ? node : text(part.toString()));
        }
        return line;
    }

    static Node strong(String text) {
        return around(new StrongEmphasis("**"), text);
    }

    static Node emphasis(String text) {
        return around(new Emphasis("*"), text);
    }

    /** Marks next to a blank would not be read as such. */
    private static Node around(Node marks, String text) {
        String trimmed = Blanks.trimmed(oneLine(text));
        if (trimmed.isEmpty()) {
            return text(text);
        }
        marks.appendChild(text(trimmed));
        return marks;
    }

    private static Node link(String text, String destination) {
        Link link = new Link(UserMarkdown.encoded(destination), null);
        link.appendChild(text(text));
        return link;
    }

    /** A link if its destination is safe, or else both as text. */
    static Node target(String text, @Nullable String destination) {
        String known = TextFormatter.orEmpty(destination);
        if (UserMarkdown.isSafe(known)) {
            return link(text, known);
        }
        return text(known.isEmpty() || known.equals(text) ? text : text + " (" + known + ")");
    }

    static ListBlock bullets() {
        BulletList list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        return list;
    }

    static ListBlock numbers() {
        OrderedList list = new OrderedList();
        list.setMarkerStartNumber(1);
        list.setMarkerDelimiter(".");
        list.setTight(true);
        return list;
    }

    static ListItem item(ListBlock list, Node... blocks) {
        ListItem item = new ListItem();
        for (Node block : blocks) {
            item.appendChild(block);
        }
        list.appendChild(item);
        return item;
    }

    /** An item with a lead-in and user Markdown: the first paragraph continues the line, the rest goes below. */
    static ListItem item(ListBlock list, Paragraph lead, String markdown) {
        ListItem item = item(list, lead);
        Node written = UserMarkdown.parse(markdown);
        if (written.getFirstChild() instanceof Paragraph first) {
            moveChildren(first, lead);
            first.unlink();
        }
        moveChildren(written, item);
        if (lead.getNext() != null) {
            list.setTight(false);
        }
        return item;
    }

    /** Appends to the last paragraph of the item, or as a new one after a table or code block. */
    static void append(ListItem item, Object... parts) {
        Paragraph more = line(parts);
        if (item.getLastChild() instanceof Paragraph last) {
            moveChildren(more, last);
        } else {
            item.appendChild(more);
        }
    }

    /** Appends a link to evidence in parentheses, if there is one. */
    static void evidence(ListItem item, @Nullable String destination) {
        String known = TextFormatter.orEmpty(destination);
        if (!known.isEmpty()) {
            append(item, " (", UserMarkdown.isSafe(known) ? link("evidence", known) : "evidence: " + known, ")");
        }
    }

    /** Appends supporting evidence in parentheses. */
    static void references(ListItem item, List<Reference> references) {
        for (Reference reference : references) {
            append(item, " (", target(reference.title(), reference.link()), ")");
        }
    }

    private static void moveBlocks(String markdown, Node to) {
        moveChildren(UserMarkdown.parse(markdown), to);
    }

    private static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    private static Text text(String text) {
        return new Text(oneLine(text));
    }

    static String oneLine(String text) {
        return Blanks.onOneLine(text);
    }
}
