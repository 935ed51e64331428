package dev.debrief.documents.html;

import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.text.TextFormatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timeline in pieces that are rendered one by one. */
final class HtmlTimeline {

    /** Longer timelines show their key moments first and fold the complete list. */
    static final int FOLDED_FROM = 501;

    /** Entries of a folded part. */
    static final int PIECE = 200;

    private HtmlTimeline() {}

    /**
     * A part of the timeline.
     *
     * @param title above the part; null if it continues the one before
     * @param folded whether it is closed until a reader opens it
     */
    record Piece(@Nullable String title, List<Day> days, boolean folded) {}

    record Day(LocalDate date, List<TimelineItem> items) {}

    static List<Piece> of(List<TimelineItem> timeline) {
        if (timeline.size() < FOLDED_FROM) {
            return List.of(new Piece(null, days(timeline), false));
        }
        List<TimelineItem> keyMoments = timeline.stream()
                .filter(TimelineItem::keyMoment)
                .limit(FOLDED_FROM)
                .toList();
        Stream<Piece> first =
                keyMoments.isEmpty() ? Stream.empty() : Stream.of(new Piece("Key moments", days(keyMoments), false));
        return Stream.concat(first, parts(timeline).stream().map(HtmlTimeline::folded))
                .toList();
    }

    private static List<List<TimelineItem>> parts(List<TimelineItem> timeline) {
        List<List<TimelineItem>> parts = new ArrayList<>();
        for (int from = 0; from < timeline.size(); from += PIECE) {
            parts.add(timeline.subList(from, Math.min(from + PIECE, timeline.size())));
        }
        return parts;
    }

    private static Piece folded(List<TimelineItem> part) {
        String title = TextFormatter.dateAndTime(part.get(0).at()) + " to "
                + TextFormatter.dateAndTime(part.get(part.size() - 1).at()) + ", " + part.size() + " entries";
        return new Piece(title, days(part), true);
    }

    private static List<Day> days(List<TimelineItem> items) {
        List<Day> days = new ArrayList<>();
        for (TimelineItem item : items) {
            LocalDate date = TextFormatter.day(item.at());
            if (days.isEmpty() || !days.get(days.size() - 1).date().equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.get(days.size() - 1).items().add(item);
        }
        return days;
    }
}
