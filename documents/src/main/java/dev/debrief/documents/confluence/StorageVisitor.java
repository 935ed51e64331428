package dev.debrief.documents.confluence;

import dev.debrief.documents.text.Characters;
import dev.debrief.documents.tree.Badge;
import dev.debrief.documents.tree.PlainText;
import dev.debrief.documents.tree.TaskMark;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes nodes in the storage format. */
final class StorageVisitor extends AbstractVisitor {

    /** Others would make the code macro fail. */
    private static final Set<String> LANGUAGES = Set.of(
            "bash",
            "c#",
            "css",
            "diff",
            "erlang",
            "go",
            "groovy",
            "html",
            "java",
            "javascript",
            "json",
            "kotlin",
            "php",
            "powershell",
            "python",
            "ruby",
            "scala",
            "sql",
            "swift",
            "typescript",
            "xml",
            "yaml");

    private final StorageMarkup markup;
    private int tasks;

    StorageVisitor(StorageMarkup markup) {
        this.markup = markup;
    }

    /** Opens a list, and returns its element. */
    String open(ListBlock list) {
        String element = isTasks(list) ? "ac:task-list" : list instanceof OrderedList ? "ol" : "ul";
        if (list instanceof OrderedList numbers
                && numbers.getMarkerStartNumber() != null
                && numbers.getMarkerStartNumber() != 1) {
            markup.open(element, "start", numbers.getMarkerStartNumber().toString());
        } else {
            markup.open(element);
        }
        return element;
    }

    void items(ListBlock list) {
        visitChildren(list);
    }

    private static boolean isTasks(ListBlock list) {
        return list.getFirstChild() instanceof ListItem item && taskOf(item) != null;
    }

    private static @Nullable TaskMark taskOf(ListItem item) {
        Node first = item.getFirstChild();
        return first instanceof Paragraph && first.getFirstChild() instanceof TaskMark task ? task : null;
    }

    @Override
    public void visit(BulletList list) {
        list(list);
    }

    @Override
    public void visit(OrderedList list) {
        list(list);
    }

    private void list(ListBlock list) {
        String element = open(list);
        items(list);
        markup.close(element);
    }

    @Override
    public void visit(ListItem item) {
        TaskMark task = taskOf(item);
        if (task == null) {
            markup.open("li");
            visitChildren(item);
            markup.close("li").line();
        } else {
            tasks++;
            markup.open("ac:task").element("ac:task-id", Integer.toString(tasks));
            markup.element("ac:task-status", task.done() ? "complete" : "incomplete");
            markup.open("ac:task-body");
            new TaskBody(markup, this).write(item, task);
            markup.close("ac:task-body").close("ac:task").line();
        }
    }

    @Override
    public void visit(Heading heading) {
        // The title of the document is that of the page.
        if (heading.getLevel() > 1) {
            around("h" + heading.getLevel(), heading);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight()
                && paragraph == item.getFirstChild();
        if (tight) {
            visitChildren(paragraph);
        } else {
            around("p", paragraph);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        around("blockquote", quote);
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        markup.empty("hr");
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
        markup.code(code.getLiteral(), LANGUAGES.contains(info) ? Map.of("language", info) : Map.of());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        markup.code(code.getLiteral(), Map.of());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            markup.open("table").open("tbody");
            visitChildren(block);
            markup.close("tbody").close("table");
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            around("tr", node);
        } else if (node instanceof TableCell cell) {
            around(cell.isHeader() ? "th" : "td", cell);
        } else if (node instanceof Badge badge) {
            badge(badge);
        } else {
            visitChildren(node);
        }
    }

    private void badge(Badge badge) {
        String colour = switch (badge.tone()) {
            case PLAIN -> "Grey";
            case INFO -> "Blue";
            case GOOD -> "Green";
            case WARNING -> "Yellow";
            case BAD -> "Red";
        };
        markup.macro("status", new TreeMap<>(Map.of("title", PlainText.of(badge), "colour", colour)));
    }

    @Override
    public void visit(Text text) {
        markup.text(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        markup.element("code", code.getLiteral());
    }

    @Override
    public void visit(Emphasis emphasis) {
        around("em", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        around("strong", strong);
    }

    @Override
    public void visit(Link link) {
        markup.open("a", "href", Characters.printable(link.getDestination()));
        visitChildren(link);
        markup.close("a");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        markup.line();
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        markup.empty("br");
    }

    private void around(String element, Node node) {
        markup.open(element);
        visitChildren(node);
        markup.close(element);
    }
}
