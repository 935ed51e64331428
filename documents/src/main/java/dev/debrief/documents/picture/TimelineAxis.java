package dev.debrief.documents.picture;

import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The line of time with its ticks, from top to bottom. */
final class TimelineAxis {

    private static final int TICK_ROOM = 46;

    /** Height of a bar that counts entries. */
    private static final int BIN = 3;

    private final Svg svg;
    private final TimeScale scale;
    private final double x;
    private final double top;
    private final double length;

    TimelineAxis(Svg svg, TimeScale scale, double x, double top, double length) {
        this.svg = svg;
        this.scale = scale;
        this.x = x;
        this.top = top;
        this.length = length;
    }

    /** @param space between the line and its ticks */
    void draw(double space) {
        svg.line(x, top, x, top + length, Tone.LINE, 1.5);
        for (Instant tick : scale.ticks(TICK_ROOM)) {
            double y = top + scale.position(tick);
            boolean midnight = TextFormatter.time(tick).equals("00:00");
            String label = midnight ? Times.day(tick) : TextFormatter.time(tick);
            svg.line(x - 5 - space, y, x - space, y, Tone.LINE, 1);
            svg.right(label, x - 10 - space, y + 4, Font.SMALL, Tone.SOFT);
        }
    }

    /** How many entries there are at a time. */
    void drawDensity(List<Instant> entries, double widest) {
        int[] counts = new int[(int) (length / BIN) + 1];
        entries.forEach(entry -> counts[(int) (scale.position(entry) / BIN)]++);
        int most = IntStream.of(counts).max().orElse(1);
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double bar = 1.5 + (widest - 1.5) * counts[i] / most;
                double y = top + i * (double) BIN + BIN / 2.0;
                bars.append('M').append(Svg.number(x)).append(' ').append(Svg.number(y));
                bars.append('h').append(Svg.number(-bar));
            }
        }
        svg.path(bars.toString(), Tone.LINE, BIN - 1);
    }

    /** Where silences are left out. */
    void drawBreaks(List<TimeScale.Silence> silences, double left, double right) {
        String quarter = Svg.number((right - left) / 4);
        String wave = "l" + quarter + " -4l" + quarter + " 4";
        for (TimeScale.Silence silence : silences) {
            double y = top + (scale.position(silence.from()) + scale.position(silence.to())) / 2;
            svg.rect(left, y - 4, right - left, 8, 0, Tone.PAPER);
            for (double edge : new double[] {y - 2, y + 6}) {
                svg.path("M" + Svg.number(left) + " " + Svg.number(edge) + wave + wave, Tone.SOFT, 1);
            }
        }
    }
}
