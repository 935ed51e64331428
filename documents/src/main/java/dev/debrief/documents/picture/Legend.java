package dev.debrief.documents.picture;

/** What the marks of a picture mean, in lines below it. */
final class Legend {

    private static final int LEFT = 4;
    private static final int LINE = 20;
    private static final int MARK = 18;

    private final Svg svg;
    private final double width;
    private double x = LEFT;
    private double y;

    Legend(Svg svg, double width, double y) {
        this.svg = svg;
        this.width = width;
        this.y = y;
    }

    /** Draws a mark around a point. */
    @FunctionalInterface
    interface Mark {
        void draw(double x, double y);
    }

    void add(String meaning, Mark mark) {
        reserveSpace(MARK + Font.SMALL.width(meaning));
        mark.draw(x + 7, y);
        x += MARK;
        write(meaning);
    }

    void add(String words) {
        reserveSpace(Font.SMALL.width(words));
        write(words);
    }

    double bottom() {
        return y + LINE / 2.0 + 4;
    }

    private void reserveSpace(double needed) {
        if (x > LEFT && x + needed > width - 4) {
            x = LEFT;
            y += LINE;
        }
    }

    private void write(String words) {
        svg.left(words, x, y + 4, Font.SMALL, Tone.SOFT);
        x += Font.SMALL.width(words) + 18;
    }
}
