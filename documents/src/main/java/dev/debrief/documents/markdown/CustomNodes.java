package dev.debrief.documents.markdown;

import dev.debrief.documents.tree.Badge;
import dev.debrief.documents.tree.PictureBlock;
import dev.debrief.documents.tree.TaskMark;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** Replaces the nodes that Markdown has no marks for. */
final class CustomNodes extends AbstractVisitor {

    private final boolean mermaid;

    CustomNodes(boolean mermaid) {
        this.mermaid = mermaid;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskMark task) {
            // Inline HTML is written as it is.
            HtmlInline mark = new HtmlInline();
            mark.setLiteral(task.done() ? "[x] " : "[ ] ");
            node.insertBefore(mark);
            node.unlink();
        } else if (node instanceof Badge) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof PictureBlock picture) {
            draw(picture);
            block.unlink();
        } else {
            visitChildren(block);
        }
    }

    private void draw(PictureBlock picture) {
        if (mermaid && picture.kind() == PictureBlock.Kind.TIMELINE) {
            String diagram = MermaidTimeline.of(picture.document());
            if (!diagram.isEmpty()) {
                picture.insertBefore(code(diagram));
            }
        }
    }

    private static Node code(String diagram) {
        FencedCodeBlock block = new FencedCodeBlock();
        block.setFenceCharacter("`");
        block.setInfo("mermaid");
        block.setLiteral(diagram);
        return block;
    }
}
