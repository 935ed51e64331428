package dev.debrief.documents.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Escapes what would begin a list or a code block where a line begins, and which the renderer leaves as it is. */
final class LineStartEscaper extends AbstractVisitor {

    private static final String LEFT_BY_THE_RENDERER = "+~";

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        if (!literal.isEmpty() && LEFT_BY_THE_RENDERER.indexOf(literal.charAt(0)) >= 0 && beginsLine(text)) {
            // Inline HTML is written as it is.
            HtmlInline escaped = new HtmlInline();
            escaped.setLiteral("\\" + literal.charAt(0));
            text.insertBefore(escaped);
            text.setLiteral(literal.substring(1));
        }
    }

    private static boolean beginsLine(Text text) {
        Node before = text.getPrevious();
        return before == null
                ? text.getParent() instanceof Paragraph
                : before instanceof SoftLineBreak || before instanceof HardLineBreak;
    }
}
