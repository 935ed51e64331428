package dev.debrief.documents.notion;

import dev.debrief.documents.text.Characters;
import dev.debrief.documents.tree.Badge;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of a block as runs of one style each. */
final class RichText extends AbstractVisitor {

    private static final int MAX_URL = 2000;

    private final List<Run> runs = new ArrayList<>();
    private Run.Style style = Run.Style.PLAIN;

    private RichText() {}

    /** The words in a node. */
    static List<Run> of(Node node) {
        RichText text = new RichText();
        text.visitChildren(node);
        return text.runs;
    }

    static List<Run> plain(String words) {
        RichText text = new RichText();
        text.add(words);
        return text.runs;
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        Run.Style around = style;
        style = style.withCode();
        add(code.getLiteral());
        style = around;
    }

    @Override
    public void visit(Emphasis emphasis) {
        in(style.withItalic(), emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        in(style.withBold(), strong);
    }

    @Override
    public void visit(Link link) {
        String destination = Characters.printable(link.getDestination());
        if (isAccepted(destination)) {
            in(style.withLink(destination), link);
        } else {
            visitChildren(link);
            add(" (" + destination + ")");
        }
    }

    @Override
    public void visit(CustomNode node) {
        in(node instanceof Badge badge ? style.withColour(colour(badge.tone())) : style, node);
    }

    private static String colour(Badge.Tone tone) {
        return switch (tone) {
            case PLAIN -> "gray_background";
            case INFO -> "blue_background";
            case GOOD -> "green_background";
            case WARNING -> "yellow_background";
            case BAD -> "red_background";
        };
    }

    /** Notion refuses a page with a link that it cannot read. */
    private static boolean isAccepted(String destination) {
        try {
            URI uri = new URI(destination);
            return destination.length() <= MAX_URL
                    && (uri.isOpaque() ? destination.startsWith("mailto:") : uri.getHost() != null);
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private void in(Run.Style inner, Node node) {
        Run.Style around = style;
        style = inner;
        visitChildren(node);
        style = around;
    }

    /** Appends to the last run if it has the same style. */
    private void add(String text) {
        String words = Characters.printable(text);
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).style().equals(style)) {
            runs.set(last, new Run(runs.get(last).text() + words, style));
        } else if (!words.isEmpty()) {
            runs.add(new Run(words, style));
        }
    }
}
