package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Why;
import dev.debrief.documents.tree.PlainText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The questions of the root cause analysis as a tree: side by side as long as they fit, and otherwise indented. Answers
 * without a further question are where the analysis ended.
 */
final class WhysPicture {

    private static final int WIDTH = 760;
    private static final int EDGE = 2;
    private static final int PADDING = 10;
    private static final int ACROSS = 20;
    private static final int DOWN = 26;
    private static final int INDENT = 34;
    private static final int DEEPEST_INDENT = 10;
    private static final int WIDEST_BOX = 380;
    private static final int LINES = 6;

    /** More leaves than this do not stand side by side. */
    private static final int MOST_ACROSS = 3;

    /** More questions than this are no longer a picture. */
    private static final int MOST = 60;

    private final Svg svg = new Svg();
    private final List<Why> all;
    private double bottom;

    private WhysPicture(List<Why> all) {
        this.all = all;
    }

    static Optional<Picture> of(Document document) {
        return document.fiveWhys().isEmpty()
                ? Optional.empty()
                : Optional.of(new WhysPicture(document.fiveWhys()).draw());
    }

    private Picture draw() {
        List<WhyNode> roots = roots(all.subList(0, Math.min(MOST, all.size())));
        int leaves = roots.stream().mapToInt(WhyNode::leaves).sum();
        if (leaves <= MOST_ACROSS) {
            double column = (WIDTH - 2.0 * EDGE - (leaves - 1) * ACROSS) / leaves;
            double left = EDGE;
            for (WhyNode root : roots) {
                across(root, left, EDGE, column);
                left += root.leaves() * (column + ACROSS);
            }
        } else {
            bottom = EDGE;
            roots.forEach(root -> indented(root, 0));
        }
        Legend legend = new Legend(svg, WIDTH, bottom + 24);
        legend.add("where the analysis ended", (x, y) -> svg.rect(x - 2, y - 6, 4, 12, 0, Tone.ACCENT));
        if (all.size() > MOST) {
            legend.add("Shown are the first " + MOST + " of " + all.size() + " questions.");
        }
        return svg.picture("whys", "Questions of the root cause analysis", alternative(), WIDTH, legend.bottom());
    }

    /** @return x of the middle of the box */
    private double across(WhyNode node, double left, double top, double column) {
        double space = node.leaves() * column + (node.leaves() - 1) * ACROSS;
        double width = Math.min(space, WIDEST_BOX);
        Box box = new Box(node, width);
        double middle = left + space / 2;
        box.draw(svg, middle - width / 2, top);
        double below = top + box.height();
        bottom = Math.max(bottom, below);
        double childLeft = left;
        for (WhyNode child : node.children()) {
            double childMiddle = across(child, childLeft, below + DOWN, column);
            double turn = below + DOWN / 2.0;
            svg.path(
                    "M" + Svg.number(middle) + " " + Svg.number(below) + "V" + Svg.number(turn) + "H"
                            + Svg.number(childMiddle) + "V" + Svg.number(below + DOWN),
                    Tone.SOFT,
                    1.2);
            childLeft += child.leaves() * (column + ACROSS);
        }
        return middle;
    }

    private void indented(WhyNode node, int depth) {
        double left = EDGE + Math.min(depth, DEEPEST_INDENT) * (double) INDENT;
        Box box = new Box(node, WIDTH - EDGE - left);
        box.draw(svg, left, bottom);
        double from = bottom + box.height();
        bottom = from + 12;
        for (WhyNode child : node.children()) {
            if (depth < DEEPEST_INDENT) {
                double x = left + INDENT / 2.0;
                svg.path(
                        "M" + Svg.number(x) + " " + Svg.number(from) + "V" + Svg.number(bottom + 17) + "H"
                                + Svg.number(left + INDENT),
                        Tone.SOFT,
                        1.2);
            }
            indented(child, depth + 1);
        }
    }

    private Alternative alternative() {
        Alternative alternative = new Alternative("Root cause analysis, " + all.size()
                + (all.size() == 1 ? " question." : " questions; each number is the depth of a question."));
        for (Why why : all) {
            String answer = PlainText.ofMarkdown(why.answer());
            String statement =
                    why.depth() + ". " + PlainText.of(why.question()) + " " + (answer.isEmpty() ? "Open." : answer);
            alternative.statement(statement + References.words(why.references()));
        }
        return alternative;
    }

    private static List<WhyNode> roots(List<Why> whys) {
        List<WhyNode> roots = new ArrayList<>();
        Deque<WhyNode> path = new ArrayDeque<>();
        for (Why why : whys) {
            while (path.size() >= Math.max(1, why.depth())) {
                path.pop();
            }
            WhyNode node = new WhyNode(why, new ArrayList<>());
            (path.isEmpty() ? roots : path.element().children()).add(node);
            path.push(node);
        }
        return roots;
    }

    private record WhyNode(Why why, List<WhyNode> children) {

        int leaves() {
            return Math.max(1, children.stream().mapToInt(WhyNode::leaves).sum());
        }
    }

    /** A question with its answer. */
    private static final class Box {

        private final boolean last;
        private final boolean open;
        private final double width;
        private final TextBlock question;
        private final TextBlock answer;
        private final TextBlock references;

        Box(WhyNode node, double width) {
            this.width = width;
            String answered = PlainText.ofMarkdown(node.why().answer());
            open = answered.isEmpty();
            last = node.children().isEmpty();
            double space = width - 2 * PADDING - 4;
            question = TextBlock.of(PlainText.of(node.why().question()), Font.STRONG, space, LINES);
            answer = TextBlock.of(open ? "Open" : answered, Font.TEXT, space, LINES);
            references = TextBlock.of(References.words(node.why().references()), Font.SMALL, space, 1);
        }

        double height() {
            return 2 * PADDING + question.height() + 3 + answer.height() + references.height();
        }

        void draw(Svg svg, double x, double y) {
            svg.box(x, y, width, height(), 6, open ? Tone.PAPER : Tone.SHADE, Tone.LINE);
            if (last && !open) {
                svg.rect(x, y + 4, 4, height() - 8, 0, Tone.ACCENT);
            }
            double left = x + PADDING + 4;
            double right = x + width - PADDING;
            double top = y + PADDING;
            svg.block(question, left, right, top, Tone.INK);
            svg.block(answer, left, right, top + question.height() + 3, open ? Tone.SOFT : Tone.INK);
            svg.block(references, left, right, top + question.height() + 3 + answer.height(), Tone.SOFT);
        }
    }
}
