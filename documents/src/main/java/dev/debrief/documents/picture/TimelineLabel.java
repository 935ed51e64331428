package dev.debrief.documents.picture;

import dev.debrief.documents.model.TimelineItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A label of the timeline. @param item null for a silence */
record TimelineLabel(
        Instant at,
        String time,
        TextBlock words,
        double left,
        double gap,
        @Nullable TimelineItem item) {

    double height() {
        return Math.max(words.height(), firstLine()) + gap;
    }

    int firstLine() {
        return item == null ? Font.SMALL.lineHeight() : Font.STRONG.lineHeight();
    }

    void draw(Svg svg, double top, double right) {
        if (item == null) {
            svg.block(words, left, right, top, Tone.SOFT);
            return;
        }
        Font font = words.font();
        svg.right(time, left - 10, top + font.size(), font, font.bold() ? Tone.INK : Tone.SOFT);
        svg.block(words, left, right, top, Tone.INK);
    }
}
