package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.ImpactPeriod;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.documents.tree.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The periods of impact as bars over one scale of time, with what was reached in the response. */
final class ImpactPicture {

    private static final int WIDTH = 760;
    private static final int LEFT = 12;
    private static final int RIGHT = WIDTH - 36;
    private static final int TOP = 38;
    private static final int BAR = 12;
    private static final int ROW_GAP = 12;
    private static final int TICK_ROOM = 70;

    /** More bars than this are no longer a picture. */
    private static final int MOST = 40;

    private final List<ImpactPeriod> periods;
    private final List<Phases.Milestone> milestones;
    private final Instant last;
    private final TimeScale scale;
    private final boolean severalDays;
    private final Svg svg = new Svg();

    private ImpactPicture(Document document, List<ImpactPeriod> periods) {
        this.periods = periods;
        List<Instant> ends = periods.stream()
                .flatMap(period -> Stream.of(period.from(), end(period)))
                .toList();
        milestones = new Phases(document.details())
                .milestones().stream().filter(Phases.Milestone::isMain).toList();
        List<Instant> points = Stream.concat(ends.stream(), milestones.stream().map(Phases.Milestone::at))
                .distinct()
                .sorted()
                .toList();
        last = points.get(points.size() - 1);
        scale = new TimeScale(points, RIGHT - LEFT, false);
        severalDays = !Times.sameDay(points.get(0), last);
    }

    static Optional<Picture> of(Document document) {
        Document.Impact impact = document.impact();
        if (impact == null || impact.periods() == null || impact.periods().isEmpty()) {
            return Optional.empty();
        }
        List<ImpactPeriod> periods = impact.periods().stream()
                .sorted(Comparator.comparing(ImpactPeriod::from))
                .toList();
        return Optional.of(new ImpactPicture(document, periods).draw());
    }

    private Picture draw() {
        List<ImpactPeriod> shown = periods.subList(0, Math.min(MOST, periods.size()));
        List<TextBlock> labels = shown.stream()
                .map(period -> TextBlock.of(words(period), Font.TEXT, WIDTH - 2.0 * LEFT, 2))
                .toList();
        double rows = labels.stream()
                .mapToDouble(label -> label.height() + BAR + ROW_GAP)
                .sum();
        double bottom = TOP + 4 + rows;
        drawMilestones(bottom);
        drawAxis(bottom);
        double y = TOP + 8;
        for (int i = 0; i < shown.size(); i++) {
            drawLabel(labels.get(i), y);
            drawBar(shown.get(i), y + labels.get(i).height() + 3);
            y += labels.get(i).height() + BAR + ROW_GAP;
        }
        Legend legend = new Legend(svg, WIDTH, bottom + 36);
        if (!milestones.isEmpty()) {
            legend.add("dashed: what was reached in the response");
        }
        legend.add("times are in UTC");
        if (shown.size() < periods.size()) {
            legend.add("Shown are the first " + shown.size() + " of " + periods.size() + " periods.");
        }
        return svg.picture("impact", "Periods of impact", alternative(), WIDTH, legend.bottom());
    }

    /** Names that have no space in two lines are left out. */
    private void drawMilestones(double bottom) {
        double[] used = {0, 0};
        List<Runnable> names = new ArrayList<>();
        for (Phases.Milestone milestone : milestones) {
            TextBlock name = TextBlock.of(milestone.name(), Font.SMALL, 160, 1);
            double x = LEFT + scale.position(milestone.at());
            double left = Math.min(Math.max(x - name.width() / 2, 2), WIDTH - 2 - name.width());
            int line = left >= used[0] ? 0 : 1;
            if (left >= used[line]) {
                double top = TOP - 20 - line * (double) Font.SMALL.lineHeight();
                svg.dashed(x, top + 15, x, bottom, Tone.LINE);
                names.add(() -> svg.block(behind(left, top, name), left, left + name.width(), top, Tone.SOFT));
                used[line] = left + name.width() + 8;
            }
        }
        names.forEach(Runnable::run);
    }

    private void drawLabel(TextBlock label, double y) {
        double left = label.rightToLeft() ? WIDTH - LEFT - label.width() : LEFT;
        svg.block(behind(left, y, label), LEFT, WIDTH - LEFT, y, Tone.INK);
    }

    /** Keeps lines out of a text. */
    private TextBlock behind(double left, double top, TextBlock text) {
        svg.rect(left - 2, top, text.width() + 4, text.height(), 0, Tone.PAPER);
        return text;
    }

    private void drawAxis(double bottom) {
        svg.line(LEFT, bottom, RIGHT, bottom, Tone.LINE, 1);
        for (Instant tick : scale.ticks(TICK_ROOM)) {
            double x = LEFT + scale.position(tick);
            String label = !severalDays
                    ? TextFormatter.time(tick)
                    : Times.label(tick, true).replace(" 00:00", "");
            svg.line(x, bottom, x, bottom + 5, Tone.LINE, 1);
            double half = Font.SMALL.width(label) / 2;
            svg.middle(label, Math.max(x, half + 1), bottom + 18, Font.SMALL, Tone.SOFT);
        }
    }

    private void drawBar(ImpactPeriod period, double y) {
        double from = LEFT + scale.position(period.from());
        double to = LEFT + scale.position(end(period));
        if (period.to() == null) {
            double right = Math.max(RIGHT, from) + 14.0;
            double middle = y + BAR / 2.0;
            String arrow = "M" + Svg.number(from) + " " + Svg.number(y) + "H" + Svg.number(right) + "L"
                    + Svg.number(right + 8) + " " + Svg.number(middle) + "L" + Svg.number(right) + " "
                    + Svg.number(y + BAR) + "H" + Svg.number(from) + "z";
            svg.shape(arrow, Tone.BAD_FILL, Tone.BAD, 1);
        } else {
            svg.box(from, y, Math.max(3, to - from), BAR, 2, Tone.BAD_FILL, Tone.BAD);
        }
    }

    private String words(ImpactPeriod period) {
        Instant to = period.to();
        String from = Times.label(period.from(), severalDays);
        String text = PlainText.ofMarkdown(period.text());
        String time = to == null
                ? "from " + from + ", not over"
                : from + " \u2013 " + Times.label(to, !Times.sameDay(period.from(), to)) + " ("
                        + length(period.from(), to) + ")";
        return text.isEmpty() ? time : time + ": " + text;
    }

    private static String length(Instant from, Instant to) {
        return to.isBefore(from) ? "ends before it begins" : Times.brief(Duration.between(from, to));
    }

    private Alternative alternative() {
        Alternative alternative =
                new Alternative(periods.size() + (periods.size() == 1 ? " period" : " periods") + " of impact.");
        for (ImpactPeriod period : periods) {
            Instant to = period.to();
            String time = to == null
                    ? "From " + TextFormatter.dateAndTime(period.from()) + ", not over"
                    : Times.range(period.from(), to) + " (" + length(period.from(), to) + ")";
            String text = PlainText.ofMarkdown(period.text());
            alternative.statement(text.isEmpty() ? time : time + ": " + text);
        }
        milestones.forEach(milestone ->
                alternative.statement(milestone.name() + ": " + TextFormatter.dateAndTime(milestone.at())));
        return alternative;
    }

    /** One that is not over lasts at least until the last moment that is known. */
    private static Instant end(ImpactPeriod period) {
        return Objects.requireNonNullElse(period.to(), period.from());
    }
}
