package dev.debrief.documents.picture;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in lines of a limited width. What does not fit into the lines ends with an ellipsis.
 *
 * @param rightToLeft whether it reads from right to left
 */
record TextBlock(List<String> lines, Font font, boolean rightToLeft) {

    private static final String ELLIPSIS = "\u2026";

    /** Longer text is not looked at: no picture has space for it. */
    private static final int LONGEST = 1200;

    static TextBlock of(String text, Font font, double width, int maxLines) {
        boolean cut = text.length() > LONGEST;
        String some = cut ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) : text;
        List<String> lines = wrapped(some, font, width);
        if (lines.size() > maxLines || cut) {
            int last = Math.min(lines.size(), maxLines) - 1;
            lines = new ArrayList<>(lines.subList(0, last + 1));
            lines.set(last, shortened(lines.get(last), font, width));
        }
        return new TextBlock(List.copyOf(lines), font, isRightToLeft(text));
    }

    int height() {
        return lines.size() * font.lineHeight();
    }

    double width() {
        return lines.stream().mapToDouble(font::width).max().orElse(0);
    }

    private static boolean isRightToLeft(String text) {
        return !text.isEmpty()
                && !new Bidi(text.substring(0, Math.min(text.length(), 200)), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                        .baseIsLeftToRight();
    }

    private static List<String> wrapped(String text, Font font, double width) {
        if (font.width(text) <= width) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        Lines lines = new Lines(font, width);
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            lines.add(text.substring(from, to));
            from = to;
        }
        lines.end();
        return lines.complete;
    }

    private static final class Lines {

        private final List<String> complete = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private final Font font;
        private final double width;
        private double used;

        Lines(Font font, double width) {
            this.font = font;
            this.width = width;
        }

        void add(String piece) {
            double needed = font.width(piece.stripTrailing());
            if (used + needed > width) {
                end();
            }
            if (needed <= width) {
                append(piece);
                return;
            }
            for (String cluster : clusters(piece)) {
                if (used + font.width(cluster) > width) {
                    end();
                }
                append(cluster);
            }
        }

        void end() {
            String text = line.toString().strip();
            if (!text.isEmpty()) {
                complete.add(text);
            }
            line.setLength(0);
            used = 0;
        }

        private void append(String piece) {
            line.append(piece);
            used += font.width(piece);
        }
    }

    private static String shortened(String line, Font font, double width) {
        StringBuilder kept = new StringBuilder();
        double space = width - font.width(ELLIPSIS);
        for (String cluster : clusters(line)) {
            space -= font.width(cluster);
            if (space < 0) {
                break;
            }
            kept.append(cluster);
        }
        return kept.toString().stripTrailing() + ELLIPSIS;
    }

    /** Characters as readers see them: a letter with its accents is one. */
    private static List<String> clusters(String text) {
        List<String> clusters = new ArrayList<>();
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int from = characters.first();
        for (int to = characters.next(); to != BreakIterator.DONE; to = characters.next()) {
            clusters.add(text.substring(from, to));
            from = to;
        }
        return clusters;
    }
}
