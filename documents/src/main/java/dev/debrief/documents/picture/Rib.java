package dev.debrief.documents.picture;

import dev.debrief.documents.model.Cause;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.util.ArrayList;
import java.util.List;

/** An area of causes: a bone with its causes as twigs. */
final class Rib {

    private static final int NAME = 24;
    private static final int SPACE = 9;
    private static final int INDENT = 14;
    private static final int DEEPEST = 4;
    private static final int LINES = 4;

    /** More causes than this are no longer a picture. */
    private static final int MOST = 20;

    private final TextBlock name;
    private final List<Twig> twigs = new ArrayList<>();
    private final double width;
    private final double slant;

    /** @param slant how much closer to the head a bone is at the spine than at its end */
    Rib(String bone, List<Cause> causes, double width, double slant) {
        this.width = width;
        this.slant = slant;
        name = TextBlock.of(PlainText.of(TextFormatter.label(bone)), Font.STRONG, width - 20, 1);
        for (Cause cause : causes.subList(0, Math.min(MOST, causes.size()))) {
            add(PlainText.ofMarkdown(cause.text()), cause.depth());
        }
        if (causes.size() > MOST) {
            add("and " + (causes.size() - MOST) + " more", 1);
        }
    }

    double height() {
        return NAME + 8 + twigs.stream().mapToDouble(Twig::height).sum() + SPACE;
    }

    /**
     * Draws it.
     *
     * @param length from the spine to the end of the bone; negative if it is above the spine
     */
    void draw(Svg svg, double left, double spine, double length) {
        boolean above = length < 0;
        double tip = spine + length;
        double inner = above ? tip + NAME : tip - NAME;
        double boneTip = left + width;
        svg.line(boneTip, inner, boneTip + slant, spine, Tone.SOFT, 2);
        double nameWidth = name.width() + 16;
        double nameLeft = Math.max(left, boneTip - nameWidth / 2);
        svg.box(nameLeft, Math.min(tip, inner), nameWidth, NAME, 5, Tone.PAPER, Tone.ACCENT);
        svg.block(name, nameLeft + 8, nameLeft + nameWidth - 8, Math.min(tip, inner) + 4, Tone.ACCENT);

        double y = above ? inner + 8 : spine + SPACE;
        double[] parents = new double[DEEPEST + 1];
        double start = left;
        for (int i = 0; i < twigs.size(); i++) {
            Twig twig = twigs.get(i);
            if (twig.level == 0) {
                double nearest = above ? y + heightOfGroup(i) : y;
                start = left + slant * share(nearest, inner, spine);
            }
            double bone = boneTip + slant * share(y + twig.text.height() + 3, inner, spine);
            twig.draw(svg, start, start + width - slant, bone, y, parents);
            y += twig.height();
        }
    }

    /** How far a height is from the end of the bone to the spine. */
    private static double share(double y, double inner, double spine) {
        return Math.max(0, Math.min(1, (y - inner) / (spine - inner)));
    }

    /** Of a cause with those below it, which all begin at the same place. */
    private double heightOfGroup(int first) {
        double height = twigs.get(first).height();
        for (int i = first + 1; i < twigs.size() && twigs.get(i).level > 0; i++) {
            height += twigs.get(i).height();
        }
        return height;
    }

    private void add(String words, int depth) {
        int deepest = twigs.isEmpty() ? 0 : Math.min(DEEPEST, twigs.get(twigs.size() - 1).level + 1);
        int level = Math.max(0, Math.min(depth - 1, deepest));
        twigs.add(new Twig(TextBlock.of(words, Font.SMALL, width - slant - 8 - level * (double) INDENT, LINES), level));
    }

    private record Twig(TextBlock text, int level) {

        double height() {
            return text.height() + SPACE;
        }

        /** A cause lies on a line to the bone; one below another hangs on the line of that one. */
        void draw(Svg svg, double left, double right, double bone, double y, double[] parents) {
            double start = left + level * (double) INDENT;
            double line = y + text.height() + 3;
            svg.block(text, start, right - 8, y, Tone.INK);
            if (level == 0) {
                svg.line(start, line, bone, line, Tone.LINE, 1.2);
            } else {
                double x = start - 8;
                svg.path(
                        "M" + Svg.number(x) + " " + Svg.number(parents[level - 1]) + "V" + Svg.number(y + 8) + "H"
                                + Svg.number(start - 2),
                        Tone.LINE,
                        1.2);
            }
            parents[level] = level == 0 ? line : y + text.height();
        }
    }
}
