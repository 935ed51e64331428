package dev.debrief.documents.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was reached in the response, and when. */
record ReachedLabel(Instant at, TextBlock name, String time) {

    static final int FIRST_LINE = Font.STRONG.lineHeight();
    static final int HEIGHT = FIRST_LINE + Font.SMALL.lineHeight() + 4;

    private static final int WIDEST_NAME = 150;

    static List<ReachedLabel> of(List<Phases.Milestone> milestones, boolean severalDays) {
        List<ReachedLabel> labels = new ArrayList<>();
        Instant before = Instant.MIN;
        for (Phases.Milestone milestone : milestones) {
            boolean newDay = severalDays && (labels.isEmpty() || !Times.sameDay(before, milestone.at()));
            Duration after = milestone.after();
            String time =
                    Times.label(milestone.at(), newDay) + (after == null ? "" : " \u00b7 after " + Times.brief(after));
            labels.add(new ReachedLabel(
                    milestone.at(), TextBlock.of(milestone.name(), Font.STRONG, WIDEST_NAME, 1), time));
            before = milestone.at();
        }
        return labels;
    }

    double width() {
        return Math.max(name.width(), Font.SMALL.width(time));
    }

    void draw(Svg svg, double right, double top) {
        name.lines().forEach(line -> svg.right(line, right, top + 13, Font.STRONG, Tone.INK));
        svg.right(time, right, top + 28, Font.SMALL, Tone.SOFT);
    }
}
