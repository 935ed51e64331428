package dev.debrief.documents.picture;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The timeline from top to bottom: time to its true scale in the middle, what was reached on the left, and the entries
 * on the right, each label tied to its moment.
 */
final class TimelinePicture {

    private static final int WIDTH = 760;
    private static final int TOP = 22;
    private static final int SHORTEST = 260;

    /** Labels may begin this much above the scale, and end this much below it. */
    private static final int MARGIN = 12;

    private static final int BAND_WIDTH = 12;

    /** From the names of what was reached to the band, and from there to the axis. */
    private static final int TO_BAND = 20;

    private static final int TO_AXIS = 70;
    private static final int AXIS_WITHOUT_PHASES = 56;
    private static final int LEADER = 34;
    private static final int DENSITY = 28;
    private static final List<String> ORDER = List.of("key moment", "decision", "entry");

    private final Phases phases;
    private final Moments moments;
    private final List<Phases.Milestone> milestones;
    private final List<Instant> entries;
    private final List<Instant> points;
    private final int density;
    private final boolean severalDays;
    private final List<ReachedLabel> reached;
    private final double bandLeft;
    private final double axis;
    private final Svg svg = new Svg();

    private TimelinePicture(Document document) {
        phases = new Phases(document.details());
        moments = Moments.of(document.timeline());
        milestones = phases.milestones();
        density = moments.areAll() ? 0 : DENSITY;
        entries = document.timeline().stream().map(TimelineItem::at).sorted().toList();
        points = Stream.concat(entries.stream(), milestones.stream().map(Phases.Milestone::at))
                .distinct()
                .sorted()
                .toList();
        severalDays = !points.isEmpty() && !Times.sameDay(points.get(0), points.get(points.size() - 1));
        reached = ReachedLabel.of(milestones, severalDays);
        double names = reached.stream().mapToDouble(ReachedLabel::width).max().orElse(0);
        bandLeft = 4 + names + TO_BAND;
        axis = density + (milestones.isEmpty() ? AXIS_WITHOUT_PHASES : bandLeft + TO_AXIS);
    }

    static Optional<Picture> of(Document document) {
        TimelinePicture picture = new TimelinePicture(document);
        return picture.entries.size() + picture.milestones.size() < 2 ? Optional.empty() : Optional.of(picture.draw());
    }

    private Picture draw() {
        List<TimeScale.Silence> silences = new TimeScale(points, SHORTEST, true).silences();
        List<TimelineLabel> labels = labels(silences);
        double needed = labels.stream().mapToDouble(TimelineLabel::height).sum();
        double length = Math.max(
                Math.max(SHORTEST, silences.size() * 90.0),
                Math.max(reached.size() * ReachedLabel.HEIGHT, needed) * 1.03);
        TimeScale scale = new TimeScale(points, length, true);

        drawBands(scale);
        TimelineAxis line = new TimelineAxis(svg, scale, axis, TOP, length);
        line.draw(density);
        if (!moments.areAll()) {
            line.drawDensity(entries, density - 6.0);
        }
        line.drawBreaks(silences, axis - 8, axis + 8);
        List<TimeScale.Silence> inBands =
                silences.stream().filter(this::isInBand).toList();
        line.drawBreaks(inBands, bandLeft - 3, bandLeft + BAND_WIDTH + 3);
        drawReached(scale, length);
        drawLabels(labels, scale, length);
        double bottom = drawLegend(TOP + length + 3 * MARGIN);
        return svg.picture("timeline", "Timeline to scale", alternative(silences, scale), WIDTH, bottom);
    }

    private List<TimelineLabel> labels(List<TimeScale.Silence> silences) {
        double timeWidth = moments.shown().stream()
                .mapToDouble(item -> Font.STRONG.width(Times.label(item.at(), severalDays)))
                .max()
                .orElse(0);
        double left = axis + LEADER + timeWidth + 10;
        List<TimelineLabel> labels = new ArrayList<>();
        Instant before = Instant.MIN;
        for (TimelineItem item : moments.shown()) {
            boolean newDay = severalDays && (labels.isEmpty() || !Times.sameDay(before, item.at()));
            Font font = Moments.isImportant(item) ? Font.STRONG : Font.TEXT;
            TextBlock words = TextBlock.of(Moments.words(item), font, WIDTH - left - 4, moments.linesEach());
            labels.add(new TimelineLabel(item.at(), Times.label(item.at(), newDay), words, left, moments.gap(), item));
            before = item.at();
        }
        for (TimeScale.Silence silence : silences) {
            String said = "Nothing recorded for " + Times.brief(silence.length());
            TextBlock words = TextBlock.of(said, Font.SMALL, WIDTH - axis - LEADER, 1);
            Instant middle = silence.from().plus(silence.length().dividedBy(2));
            labels.add(new TimelineLabel(middle, "", words, axis + LEADER, moments.gap(), null));
        }
        labels.sort(Comparator.comparing(TimelineLabel::at));
        return labels;
    }

    private void drawBands(TimeScale scale) {
        for (Phases.Band band : phases.bands(scale.last())) {
            double from = TOP + scale.position(band.from());
            double to = TOP + scale.position(band.to());
            svg.rect(bandLeft, from, BAND_WIDTH, Math.max(1, to - from), 2, band.tone());
        }
    }

    private boolean isInBand(TimeScale.Silence silence) {
        return phases.bands(points.get(points.size() - 1)).stream()
                .anyMatch(band ->
                        !silence.from().isBefore(band.from()) && !silence.to().isAfter(band.to()));
    }

    private void drawReached(TimeScale scale, double length) {
        double half = ReachedLabel.FIRST_LINE / 2.0;
        double[] wanted = reached.stream()
                .mapToDouble(label -> MARGIN + scale.position(label.at()) - half)
                .toArray();
        double[] heights =
                reached.stream().mapToDouble(label -> ReachedLabel.HEIGHT).toArray();
        double[] tops = Spread.tops(wanted, heights, length + 3 * MARGIN);
        for (int i = 0; i < tops.length; i++) {
            double y = TOP + scale.position(reached.get(i).at());
            double top = TOP - MARGIN + tops[i];
            svg.path(curve(bandLeft - TO_BAND + 3, top + half, bandLeft, y), Tone.LINE, 1);
            svg.line(bandLeft - 2, y, bandLeft + BAND_WIDTH + 2, y, Tone.INK, 1.5);
            reached.get(i).draw(svg, bandLeft - TO_BAND, top);
        }
    }

    private void drawLabels(List<TimelineLabel> labels, TimeScale scale, double length) {
        double[] wanted = labels.stream()
                .mapToDouble(label -> MARGIN + scale.position(label.at()) - label.firstLine() / 2.0)
                .toArray();
        double[] heights = labels.stream().mapToDouble(TimelineLabel::height).toArray();
        double[] tops = Spread.tops(wanted, heights, length + 2 * MARGIN);
        for (int i = 0; i < tops.length; i++) {
            TimelineLabel label = labels.get(i);
            double middle = TOP - MARGIN + tops[i] + label.firstLine() / 2.0;
            svg.path(curve(axis + 8, TOP + scale.position(label.at()), axis + LEADER - 4, middle), Tone.LINE, 1);
        }
        for (int i = 0; i < tops.length; i++) {
            labels.get(i).draw(svg, TOP - MARGIN + tops[i], WIDTH - 4);
        }
        for (TimelineLabel label : labels) {
            if (label.item() != null) {
                marker(label.item(), axis, TOP + scale.position(label.at()));
            }
        }
    }

    private void marker(TimelineItem item, double x, double y) {
        if (Moments.isDecision(item)) {
            String diamond = "M" + Svg.number(x) + " " + Svg.number(y - 6.5) + "l6.5 6.5l-6.5 6.5l-6.5 -6.5z";
            svg.shape(diamond, Tone.PAPER, Tone.ACCENT, 2);
        } else if (item.keyMoment()) {
            svg.circle(x, y, 5, Tone.ACCENT, Tone.PAPER);
        } else {
            svg.circle(x, y, 3.5, Tone.PAPER, Tone.SOFT);
        }
    }

    private double drawLegend(double y) {
        Legend legend = new Legend(svg, WIDTH, y);
        Map<String, TimelineItem> meanings = new TreeMap<>(Comparator.comparing(ORDER::indexOf));
        moments.shown().forEach(item -> meanings.putIfAbsent(meaning(item), item));
        meanings.forEach((meaning, item) -> legend.add(meaning, (x, middle) -> marker(item, x, middle)));
        phases.bands(points.get(points.size() - 1))
                .forEach(band ->
                        legend.add(band.meaning(), (x, middle) -> svg.rect(x - 5, middle - 5, 10, 10, 2, band.tone())));
        legend.add("times are in UTC");
        if (!moments.areAll()) {
            legend.add(moments.note() + " Bars beside the line show how many there were.");
        }
        return legend.bottom();
    }

    private Alternative alternative(List<TimeScale.Silence> silences, TimeScale scale) {
        Alternative alternative =
                new Alternative("Timeline, " + Times.range(points.get(0), points.get(points.size() - 1)) + ", "
                        + entries.size() + (entries.size() == 1 ? " entry." : " entries.")
                        + (moments.areAll() ? "" : " " + moments.note()));
        phases.describe(alternative);
        moments.shown().forEach(item -> alternative.statement(Moments.statement(item)));
        silences.forEach(silence -> alternative.statement("Nothing recorded for "
                + TextFormatter.duration(silence.length().toSeconds()) + ": "
                + Times.range(silence.from(), silence.to())));
        long others = scale.silencesToScale();
        if (others > 0) {
            alternative.statement("Nothing recorded " + others + (silences.isEmpty() ? "" : " more")
                    + (others == 1 ? " time" : " times") + " for longer than "
                    + TextFormatter.duration(scale.unusual().toSeconds()) + ".");
        }
        return alternative;
    }

    private static String meaning(TimelineItem item) {
        return Moments.isDecision(item) ? "decision" : item.keyMoment() ? "key moment" : "entry";
    }

    private static String curve(double x1, double y1, double x2, double y2) {
        double middle = (x1 + x2) / 2;
        return "M" + Svg.number(x1) + " " + Svg.number(y1) + "C" + Svg.number(middle) + " " + Svg.number(y1) + " "
                + Svg.number(middle) + " " + Svg.number(y2) + " " + Svg.number(x2) + " " + Svg.number(y2);
    }
}
