package dev.debrief.documents.notion;

import dev.debrief.documents.tree.TaskMark;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Makes blocks of nodes. What is nested deeper than Notion allows follows the block that it belongs to. */
final class BlockVisitor extends AbstractVisitor {

    /** How deep blocks of one request may be nested. */
    static final int MAX_DEPTH = 2;

    private static final Set<String> LANGUAGES = Set.of(
            "bash",
            "c",
            "c#",
            "c++",
            "css",
            "diff",
            "docker",
            "erlang",
            "go",
            "graphql",
            "groovy",
            "html",
            "java",
            "javascript",
            "json",
            "kotlin",
            "markdown",
            "mermaid",
            "php",
            "powershell",
            "python",
            "ruby",
            "rust",
            "scala",
            "shell",
            "sql",
            "swift",
            "typescript",
            "xml",
            "yaml");

    private final List<Block> blocks = new ArrayList<>();
    private final int depth;
    private final String mark;

    private BlockVisitor(int depth, String mark) {
        this.depth = depth;
        this.mark = mark;
    }

    /** The blocks of a document. */
    static List<Block> blocks(Node root) {
        return blocks(root.getFirstChild(), 0, "");
    }

    private static List<Block> blocks(@Nullable Node first, int depth, String mark) {
        BlockVisitor visitor = new BlockVisitor(depth, mark);
        for (Node node = first; node != null; node = node.getNext()) {
            node.accept(visitor);
        }
        return visitor.blocks;
    }

    @Override
    public void visit(Heading heading) {
        // The title of the document is that of the page.
        if (heading.getLevel() > 1) {
            String type = "heading_" + Math.min(heading.getLevel(), 3);
            blocks.addAll(Block.of(type, type, RichText.of(heading)));
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        add("paragraph", RichText.of(paragraph));
    }

    @Override
    public void visit(BlockQuote quote) {
        nested("quote", quote, quote.getFirstChild());
    }

    @Override
    public void visit(BulletList list) {
        visitChildren(list);
    }

    @Override
    public void visit(OrderedList list) {
        visitChildren(list);
    }

    @Override
    public void visit(ListItem item) {
        Node first = item.getFirstChild();
        if (first instanceof Paragraph && first.getFirstChild() instanceof TaskMark) {
            nested("to_do", item, first);
            return;
        }
        nested(item.getParent() instanceof OrderedList ? "numbered_list_item" : "bulleted_list_item", item, first);
    }

    /** A block with the text of its first paragraph, and the other nodes below it. */
    private void nested(String type, Node node, @Nullable Node first) {
        List<Run> text = new ArrayList<>();
        Node rest = first;
        if (first instanceof Paragraph) {
            text.addAll(RichText.of(first));
            rest = first.getNext();
        }
        int before = blocks.size();
        add(type, text);
        Block parent = blocks.get(before);
        if (node instanceof ListItem && first != null && first.getFirstChild() instanceof TaskMark task) {
            parent.put("checked", task.done());
        }
        if (depth == MAX_DEPTH) {
            blocks.addAll(blocks(rest, depth, mark + "↳ "));
            return;
        }
        Iterator<Block> children = blocks(rest, depth + 1, "").iterator();
        while (children.hasNext()) {
            Block child = children.next();
            if (!parent.add(child)) {
                blocks.add(child);
                children.forEachRemaining(blocks::add);
            }
        }
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip().toLowerCase(Locale.ROOT);
        code(code.getLiteral(), LANGUAGES.contains(info) ? info : "plain text");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral(), "plain text");
    }

    private void code(String code, String language) {
        Block.of("code", "code", RichText.plain(code.stripTrailing()))
                .forEach(block -> blocks.add(block.put("language", language)));
    }

    @Override
    public void visit(ThematicBreak thematicBreak) {
        blocks.add(Block.empty("divider"));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            blocks.addAll(NotionTable.blocks(table, depth < MAX_DEPTH));
        } else {
            visitChildren(block);
        }
    }

    private void add(String type, List<Run> text) {
        List<Run> marked = new ArrayList<>(mark.isEmpty() ? List.of() : RichText.plain(mark));
        marked.addAll(text);
        blocks.addAll(Block.of(type, "paragraph", marked));
    }
}
