package dev.debrief.documents.markdown;

import dev.debrief.documents.model.Document;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
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
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Builds Markdown as a tree of nodes instead of text, so user input is escaped and cannot break out of its place.
 *
 * <p>Long documents are written piece by piece.
 */
final class MarkdownBuilder {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .build();

    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    private final Appendable file;
    private Node root = new org.commonmark.node.Document();
    private boolean empty = true;
    private boolean continuesList;

    MarkdownBuilder(Appendable file) {
        this.file = file;
    }

    MarkdownBuilder heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(text(text));
        root.appendChild(heading);
        return this;
    }

    MarkdownBuilder add(Node block) {
        root.appendChild(block);
        return this;
    }

    /** The list, or a placeholder if it is empty. */
    MarkdownBuilder addOrPlaceholder(ListBlock list, String none) {
        return add(list.getFirstChild() == null ? line(emphasis(none)) : list);
    }

    MarkdownBuilder prose(String markdown) {
        moveBlocks(markdown, root);
        return this;
    }

    /** Writes the blocks so far, and forgets them. */
    void flush() throws IOException {
        if (root.getFirstChild() != null) {
            file.append(empty || continuesList ? "" : "\n").append(rendered(root));
            root = new org.commonmark.node.Document();
            empty = false;
            continuesList = false;
        }
    }

    /** Writes the blocks so far, of which the last one is a list; the given one continues it. */
    void continueList(ListBlock rest) throws IOException {
        flush();
        add(rest);
        continuesList = true;
    }

    /** A block as Markdown. */
    static String rendered(Node block) {
        block.accept(new LineStartEscaper());
        return RENDERER.render(block);
    }

    /** A line of nodes and strings; strings become plain text. */
    static Paragraph line(Object... parts) {
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
        String trimmed = BLANKS_AROUND.matcher(oneLine(text)).replaceAll("");
        if (trimmed.isEmpty()) {
            return text(text);
        }
        marks.appendChild(text(trimmed));
        return marks;
    }

    static Node link(String text, String destination) {
        Link link = new Link(UserMarkdown.encoded(destination), null);
        link.appendChild(text(text));
        return link;
    }

    /** A link if its destination is safe, or else its text. */
    static Node target(String text, @Nullable String destination) {
        return destination != null && UserMarkdown.isSafe(destination) ? link(text, destination) : text(text);
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

    /** Appends supporting evidence in parentheses. */
    static void references(ListItem item, List<Document.Reference> references) {
        for (Document.Reference reference : references) {
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

    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ");
    }
}
